"""Swedish."""

from bot.core.language.table import Language

LANGUAGE = Language(
    numbers={
        0: "noll nol null",
        1: "en ett et",
        2: "två  ",
        3: "tre tree ",
        4: "fyra fyr  ",
        5: "fem femm",
        6: "sex seks sexx",
        7: "sju sjuu shu siu syv sjy",
        8: "åtta   åta åttta",
        9: "nio nioo ",
        10: "tio tioo  ",
    },
    nouns={
        0: "nolltal nolla nollan nolla:n",
        1: "etta ettan",
        2: "tvåa tvåan",
        3: "trea trean",
        4: "fyran",
        5: "femma femman",
        6: "sexa sexan",
        7: "sjua sjuan",
        8: "åttan",
        9: "nia nian",
        10: "tia tian",
    },
    above_ten={
        11: "elva",
        12: "tolv tolva",
        13: "tretton",
        14: "fjorton",
        15: "femton",
        16: "sexton",
        17: "sjutton",
        18: "arton",
        19: "nitton",
        20: "tjugo",
        30: "trettio",
        40: "fyrtio",
        50: "femtio",
        60: "sextio",
        70: "sjuttio",
        80: "åttio",
        90: "nittio",
        100: "hundra",
        1000: "tusen",
        1000000: "miljon miljoner",
    },  # fmt: skip
    halves="halv halvt halva komma en_halv ett_halvt kvarts",
    points="poäng poängen",
    lookalikes="en ett et ni",
    unmasked_by={
        "ni": "är har var kan får borde måste behöver som gör ska skulle vet gjorde hade jobbar vill tar fick blir på i ger",
        "noll": "koll problem stress fel",
    },
    frames="""
        landa 
        rekommendera rekommenderar 
        gett går 
        ger ge gav säga säger sagt säjer röstar bedömer betyg betyget score poäng omdöme rekommendation hamnar
        svarar svaret svar får sätter väljer rejtar siffran siffra slutar betygsätter trycker skriver landar värdering
        klämmer drar
    """,
    leads="""
        jag vi vill ville så och därför alltså men måste kan ska skulle kunna gärna helt klart totalt sammantaget generellt överlag ca cirka ungefär en ett den det blir är nog bara betyg score därmed tänker tror allt_som_allt
    """,
    ends_of_scale="bäst bästa sämst sämsta värst bra högst högsta lägst toppbetyg dåligt",
    graders="solid svag stark stor stort ren rent fet fett liten rund klar stabil solklar säker given välförtjänt jätte hög låg stadig blank klockren",
    praise="god bra fin super fantastisk perfekt",
    carriers="""
        ni låt låter 
        jag vi er dig det den är så blir må nog väl ju vill ville gärna helt klart      
               tror tänker tycker tyckte menar menade ska skall skulle kunna kan bli bara
        endast på med till av ca cirka ungefär omkring typ runt från mig min mitt mina härifrån  säkert absolut bestämt
        definitivt kanske förmodligen egentligen faktiskt alltså denna detta här  oss vår en ett som personligen
        spontant totalt generellt  ärligt ärlig sagt  val nu och därför    dom de gissar
         snarast  
    """,
    endings="""
        härifrån från_mig från_min_sida från_oss från_oss_båda tror_jag skulle_jag_säga vill_jag_säga säger_jag
        skulle_jag_tro menar_jag tycker_jag nog väl helt_säkert utan_tvekan absolut bestämt klart till_er till_dig
        får_det_bli blir_det är_det får_ni är_mitt_svar är_mitt_betyg av_mig helt_klart poäng ger_jag kan_jag_säga
        skulle_jag_ge vill_jag_ge måste_det_bli typ ungefär eller_så utan_att_tveka allt_som_allt totalt_sett hela_vägen
        tänker_jag gissar_jag plus minus till_er_alla så_klart såklart i_betyg definitivt kanske rakt_av rätt_och_slätt
        för_min_del
    """,
    scale="skala skalan möjliga möjligt max tiogradig",
    of="av utav av_de av_totalt ut_av",
    connectives="""
        för eftersom för_att men och pga grund då därför fast även trots på_grund_av p.g.a. ty så om när där bara
        därför_att tack_vare annars tyvärr dock dels varför då_det efter_som
    """,
    overall="totalt generellt allt_som_allt helhet helhetsbetyg slutbetyg snitt sammantaget totalt_sett överlag",
    greetings="god_kväll god_förmiddag god_eftermiddag hej hejsan tjena tja tjenare hallå god_dag godmorgon godkväll hey hejhej tjo tjabba hej_hej hallo morsning god_morgon",
    fillers="""
        tyvärr puss_o_kram puss_och_kram o_kram ha_det_fint på_er_fråga 
        hm hmm hmmm eh öh öhm tja tjo nå åh ah okej ok okay ja jo japp jepp alltså lol haha hahaha hihi hehe xd
        vet_inte vet_ej det_vet_jag_inte snälla vänligen kram kramar puss ha_en_bra_dag ha_en_fin_dag ha_det_bra ha_det ha_det_gott
        trevlig_helg trevlig_dag ha_en_trevlig_dag glad_sommar god_jul fortsatt_trevlig_dag från_mig härifrån ursäkta
        förlåt sorry svaret_är mitt_svar mitt_svar_är mitt_betyg svar varsågod fin_dag ses hejdå hej_då
    """,
    thanks="tack tackar tusen_tack tack_så_mycket 1000_tack stort_tack många_tack tack_på_förhand tack_för_nu tackar_tackar tackar_så_mycket",
    thanks_for="för",
    sign_offs="kram kramar mvh hälsningar hälsning vh m.v.h. vänlig_hälsning med_vänlig_hälsning med_vänliga_hälsningar vänliga_hälsningar hälsar bästa_hälsningar",
    units="""
        dag dagar dygn vecka veckor månad månader mån år åring åringar årig timme timmar tim timmars minut minuter
        min sek sekund sekunder kvart kvartar gång gånger kr kronor sek_kr spänn öre euro usd dollar procent
        st styck stycken stjärnor stjärna stjärnors man mans personer person människor kunder kund gäster barn vuxna
        anställda medarbetare folk kollegor vänner kassor kassa paket påsar produkter produkt varor vara byxor
        tröjor tröja klänningar skor par skjortor böcker pizzor   koppar glassar rätter rätt flaskor glas
        burgare  bullar kakor set saker sak gram kg kilo liter km kilometer meter cm mm m2 samtal mejl mail mejlen
        meddelanden sms beställningar beställning order ordrar leveranser försök fel problem butiker butik
        avdelningar bilar bil rum nätter övernattningar resor resa besök våningar måltider grader skäl anledningar
        möjligheter frågor tummar tumme gb mb dagars veckors månaders års delar sida sidor säten cyklar telefoner sätt
          servitörer säljare tjejer killar flickor pojkar kvinnor män ungar hundar katter biljetter biljett
        avtal ställen rader kvm mil  jackor fönster dörrar däck abonnemang räkningar faktura fakturor påminnelser
        presenter lampor stolar bord bagar väskor väska ggr
    """,
    ordinals="gång gången   våning klass försök  januari februari mars april maj juni juli augusti "
    "september oktober november december jan feb mar apr jun jul aug sep okt nov dec kvartal     "
    "    generation ggn",
    kin="barnen barnbarn ungarna katt tonåring dotterns dotter son sonen dottern barn barnet mamma pappa mormor morfar farmor farfar man fru hund pojke flicka baby bror syster han hon grabben tjejen",
    qualities="god gott goda bra fin fint fina dålig dåligt sur super fantastisk trevlig trevligt snabb snabbt långsam kall härlig toppen kanon mysig mysigt",
    heads="""
        vagn säte rad 
        halv plats v artikel paragraf 
        vi_var  med av om hos
        kl kl. klockan nr nr. nummer  rum sal bord kassa buss linje gate våning avdelning butik  modell version
        vecka sida kapitel order ordernr ordernummer ärende tel telefon mobil spår perrong lägenhet den köpte köpt
        beställde beställt har hade fick hämtade väntade tappade saknade betalade bodde ringde hyrde åt oss ensam
        ålder kr innan före efter sedan iphone galaxy windows playstation ps xbox kanal gata dörr port hall zon
        storlek strl område  blev beställa varje klass års lag tv vid port_nr hus väg
    """,
    denials="inte_riktigt inte_helt aldrig_i_livet inte_direkt inte ej icke aldrig ingen inget inga knappast långt_ifrån långt_från varken kan_inte",
    limits="""
        över under minst minimum högst maximum nästan mer_än mindre_än nära upp_till strax_under strax_över lite_under
        lite_över nästan_en knappt drygt högre_än lägre_än åtminstone
    """,
    earlier="hade_tänkt_säga tänkte_säga skulle_säga_först i_fjol förra_året tänkte_först skulle_ha_varit kunde_ha_varit skulle_ha_gett skulle_varit  hade_kunnat_vara förut tidigare sist senast förra_gången brukade skulle_ha hade_varit hade_gett en_gång_i_tiden var_det hade_blivit hade_fått",
    alternatives="eller till à el ell",
    take_backs="""
        förresten nej_förresten ångrade_mig ångrar_mig ändrade_mig 
        nej nej_vänta vänta oj ojsan oops rättelse eller_nej menade jag_menade menar_jag eller_rättare rättare_sagt
        eller_snarare snarare ursäkta förlåt sorry jag_menar  skulle_vara skulle_varit ska_vara  felskrivning
        tryckfel skrivfel istället_för i_stället_för glöm_det   ändring korrigering   upps  hoppsan
     men_nu utan""",
    questions="är vad hur varför vilken vilket vem betyder kan ska får gäller menar när räknas",
    declines="""
        helst_inte_svara inte_lust kommer_inte_på_något vill_inte_uttala vill_inte_säga_varför 
        nej nej_tack nejtack nej_men_tack_ändå nej_tack_ändå nix nope näe nä nej_det_är_bra nej_det_är_bra_så det_är_bra_så
        det_är_bra inga_kommentarer ingen_kommentar inget_att_tillägga inget_mer_att_säga inget_mer inte_direkt
        nej_inte_direkt helst_inte vill_inte_säga vill_helst_inte pass hoppar_över nej_inget inget_särskilt inget_speciellt
        inte_nu nej_inte_nu vill_inte_svara vill_inte_kommentera jag_vill_inte_svara har_inte_lust orkar_inte hinner_inte
        ingen_särskild_anledning ingen_speciell_anledning ingen_anledning nej_det_var_bra_så inte_idag nej_ingenting
        har_inget_att_tillägga jag_har_inget_att_tillägga inga_synpunkter nej_inga_kommentarer avstår jag_avstår
        nä_tack näe_tack nej_jag_avstår inget_mer_att_tillägga nej_inget_mer ingen nej_tyvärr jag_hoppar_över står_över
        nej_det_är_lugnt det_är_lugnt avböjer jag_avböjer
    """,
    decline_words="särskilt speciellt svara på att mer det vill jag har på till så bra ingen tack ändå jag har det är tyvärr här idag så men inte nej",
    corrections="""
        ändrar 
        gör göra byt byta byter 
        menade menar skulle ska rättelse rätta ändra ändras ändrar oj ojsan oops ursäkta förlåt sorry fel stället istället
        felskrivning skrivfel tryckfel tryckte skrev korrigering faktiskt ändå skriva ha vänta nej meningen hellre
        uppdatera korrigera upps snarare hoppsan ändring ångrar byt
    """,
    replaces="inte ej stället_för istället_för i_stället_för och_inte från",
    slip_verbs="tryckte trycka knappade skrev skriva råkade skickade gav svarade",
    slips="""
        trodde att bäst bästa sämst var skalan skala läste såg nu bytte blandade ihop tvärtom glömde nolla noll stå feta fingrarna betyget poängen rösten högst mot har hade göra alltså varit stått läst 
        jag kom åt råkade trycka tryckte knappade skrev träffade fel knapp knappen tangent tumme tummen finger fingrar
        fingrarna tjocka stora skriva skrivit ha varit vara det den min mitt en ett blev var med till i på bredvid
        mobilen telefon telefonen skärm score svar svaret betyg betyget siffra siffran före så gärna vill kan ni du mig
        snälla tack mer istället hellre nu för från inte meningen autocorrect skrivfel tryckfel såklart naturligtvis
        ville blir är ska skulle om men och då menade menar oj oops att slant slinten glasögon utan
    """,
    yes="ja jo japp jepp jajamän ja_tack jo_tack jadå joda rätt stämmer korrekt det_gjorde_jag det_stämmer precis jo_det_stämmer ja_det_stämmer ja_det_gjorde_jag absolut jaa",
    requests={
        "never": "aldrig",
        "deletes": "raderar",
        "spare": "slippa slipper undvika",
        "declining": "nej nä",
        "appreciate": "uppskatta uppskattar tacksam",
        "took": "tog",
        "questions": "frågor",
        "into": "in",
        "begin": "starta start börja",
        "keep": "spara sparar lagra lagrar behålla behåller",
        "cease": "upphör upphöra avbryt avbryta avsluta lägg",
        "either": "spam spamma spammas messa sms:a sms'a smsa texta",
        "keyword": "stopp stop sluta avmeld avsluta avregistrera avanmäl avanmälan avprenumerera avregistrering avanmäla avmäl",
        "stop": "sluta stopp stop stoppa",
        "contact": "kontaktad kontakta kontaktas stör störa skriv skriva höra hör tjata mejla",
        "send": "skicka skickas sänd sända",
        "messages": "sms smsen sms:en sms'en sms:er meddelande meddelanden meddelandena undersökningar undersökning enkäter enkät utskick "
        "spam påminnelser textmeddelanden förfrågningar sms-meddelanden messen mess enkäterna undersökningarna meddelandet utskicken reklam-sms",
        "not": "inte ej icke  inga ingen inget",
        "want": "intresserad vill önskar orkar ber kräver begär",
        "receive": "ha få motta höra får fler_av ta_emot",
        "more": "fler flera mer mera dessa såna sådana längre någonsin framöver framtiden fortsättningen vidare här detta",
        "again": "igen åter  återigen",
        "join": "anmäl anmäla prenumerera återuppta",
        "me": "mig oss mej",
        "mine": "mina min mitt våra",
        "take": "tar ta plocka tas få anmäl meld",
        "off": "bort av ur från ut",
        "list": "lista listan listor sms-lista sms-listan kontaktlistan utskickslistan listorna sändlistan sändlista mejllistan",
        "unsubscribe": "avregistrera avregistreras avanmäl avanmäla avanmälas avprenumerera avsäger undanber avmeld avböjer avmäl",
        "removed": "avregistrerad avanmäld borttagen avregistrerade",
        "remove": "stryk stryka",
        "delete": "radera raderas  släng ta_bort",
        "deleted": "raderad raderade raderat borttagna borttagen borttaget",
        "deletion": "radering borttagning",
        "data": "data uppgifter uppgifterna personuppgifter personuppgifterna info information informationen profil profilen nummer numret telefonnummer mobilnummer kontaktuppgifter kunduppgifter konto kontot namn datan datat",
        "everything": "allt alla all allting",
        "forget": "glöm glömma",
        "forgotten": "glömd bortglömd glömmas",
        "right": "rätt rätten",
        "leave": "lämna låt låta",
        "alone": "ifred fred",
        "be": "bli vara var",
        "must": "ska skall måste bör",
        "polite": "helvete fan jävla guds skull tack snälla vänligen var snäll bara nu hej gärna please genast omedelbart omgående kära så alla direkt nån_gång "
        "vänlig är",
        "modal": "kan ni du vill måste ska jag be om att det den med kunna skulle",
        "withdraw": "återkallar återkalla drar",
        "consent": "samtycke medgivande",
        "story": "försökte kunde tvungen omöjligt svårt nyhetsbrev nyhetsbrevet prenumeration prenumerationen abonnemang "
        "abonnemanget medlemskap medlemskapet lyckades försökt",
        "help": "hjälp hjälpa",
        "start": "start starta",
    },
    languages={"da": "danska", "nb": "norska bokmål nynorska", "sv": "svenska", "en": "engelska"},
    language_words="""
        tillbaka bäst snäll 
        på till i tack snälla vänligen kan ni vi jag du vill gärna skriva skriv prata pratar tala talar ta det den
        språk språket byt byta ändra meddelanden sms svar svara förstår inte bara helst hellre föredrar frågan fråga
        få ha denna detta här hej i_stället istället för måste också mig vara bättre please om möjligt kunna skulle då
        är där någon översätt översätta nej ursäkta förlåt sorry skicka oss fortsätta be använd använda
        kommunicera framöver och så mitt mina min modersmål er ok ja en tyvärr önskar växla ej bra gå går att
    """,
    footers="skaffa_outlook skickat_från_min skickat_från_outlook hämta_outlook skickat_via skickat_med skickades_från sänt_från_min",
    automatic="""
        automatiskt_svar autosvar autosvar: jag_är_på_semester jag_är_inte_på_kontoret inte_på_kontoret har_semester
        jag_kör_bil jag_kör kör_bil_just_nu kan_inte_prata_nu kan_inte_prata_just ringer_tillbaka jag_ringer_senare
        återkommer_så_snart tack_för_ditt_meddelande tack_för_ditt_mejl tack_för_ditt_sms detta_meddelande_skickades_automatiskt
        detta_är_ett_automatiskt jag_är_i_möte sitter_i_möte kan_inte_svara_just detta_nummer föräldraledig frånvarande
        stör_ej automatiskt_meddelande automatiskt_genererat jag_är_tillbaka vi_svarar_inom i_ett_möte
        på_semester_till semester_till kan_inte_ta_emot_sms vi_har_mottagit_ditt åter_på_kontoret tjänstledig
        åter_i_tjänst på_semester kör_just_nu upptagen_just_nu
    """,
    reactions="""
        gillade gillar älskade älskar skrattade_åt skrattar_åt betonade ifrågasatte ogillade reagerade_med reagerade_på
        markerade tog_bort framhävde reagerade underströk
    """,
    quoted="hur_troligt_är_det hur_sannolikt_är_det svara_stopp svara_stop skicka_stopp skicka_stop",
)
