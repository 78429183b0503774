"""Swedish: what surrounds a score, denies or corrects it (rules 2 to 4, 6, 8 and 9)."""

from bot.core.language.table import Answers

ANSWERS = Answers(
    # The unit of a score
    points="poäng poängen",
    # Says or gives: a number after it is the answer
    frames="""
        landa rekommendera rekommenderar gett går ger ge gav säga säger sagt säjer röstar bedömer betyg betyget score
        poäng omdöme rekommendation hamnar svarar svaret svar får sätter väljer rejtar siffran siffra slutar
        betygsätter trycker skriver landar värdering klämmer drar
    """,
    # Opens the sentence that gives the score, before the frame
    leads="""
        jag vi vill ville så och därför alltså men måste kan ska skulle kunna gärna helt klart totalt sammantaget
        generellt överlag ca cirka ungefär en ett den det blir är nog bara betyg score därmed tänker tror
        allt_som_allt
    """,
    # Right before the number, how firm it is
    graders="""
        solid svag stark stor stort ren rent fet fett liten rund klar stabil solklar säker given välförtjänt jätte hög
        låg stadig blank klockren
    """,
    # The same, but only after an article; a reason otherwise
    praise="god bra fin super fantastisk perfekt",
    # May stand between a frame and its number, or around a lone number
    carriers="""
        ni låt låter jag vi er dig det den är så blir må nog väl ju vill ville gärna helt klart tror tänker tycker
        tyckte menar menade ska skall skulle kunna kan bli bara endast på med till av ca cirka ungefär omkring typ
        runt från mig min mitt mina härifrån säkert absolut bestämt definitivt kanske förmodligen egentligen faktiskt
        alltså denna detta här oss vår en ett som personligen spontant totalt generellt ärligt ärlig sagt val nu och
        därför dom de gissar snarast
    """,
    # After the number, adds nothing
    endings="""
        härifrån från_mig från_min_sida från_oss från_oss_båda tror_jag skulle_jag_säga vill_jag_säga säger_jag
        skulle_jag_tro menar_jag tycker_jag nog väl helt_säkert utan_tvekan absolut bestämt klart till_er till_dig
        får_det_bli blir_det är_det får_ni är_mitt_svar är_mitt_betyg av_mig helt_klart poäng ger_jag kan_jag_säga
        skulle_jag_ge vill_jag_ge måste_det_bli typ ungefär eller_så utan_att_tveka allt_som_allt totalt_sett
        hela_vägen tänker_jag gissar_jag plus minus till_er_alla så_klart såklart i_betyg definitivt kanske rakt_av
        rätt_och_slätt för_min_del
    """,
    # This number sums the others up
    overall="totalt generellt allt_som_allt helhet helhetsbetyg slutbetyg snitt sammantaget totalt_sett överlag",
    # Names the scale
    scale="skala skalan möjliga möjligt max tiogradig",
    # Leads to the scale
    scale_leads="på en från av utav ur ut i till där med",
    # What 0 or 10 is said to mean
    ends_of_scale="bäst bästa sämst sämsta värst bra högst högsta lägst toppbetyg dåligt",
    # Says so
    is_words="är betyder",
    # Opens the reason
    connectives="""
        för eftersom för_att men och pga grund då därför fast även trots på_grund_av p.g.a. ty så om när där bara
        därför_att tack_vare annars tyvärr dock dels varför då_det efter_som
    """,
    # Led to the number, and is left at the end of the reason
    dangling="annars och så därför men",
    # Opens a message
    greetings="""
        god_kväll god_förmiddag god_eftermiddag hej hejsan tjena tja tjenare hallå god_dag godmorgon godkväll hey
        hejhej tjo tjabba hej_hej hallo morsning god_morgon
    """,
    # Adds nothing wherever it stands
    fillers="""
        tyvärr puss_o_kram puss_och_kram o_kram ha_det_fint på_er_fråga hm hmm hmmm eh öh öhm tja tjo nå åh ah okej ok
        okay ja jo japp jepp alltså lol haha hahaha hihi hehe xd vet_inte vet_ej det_vet_jag_inte snälla vänligen kram
        kramar puss ha_en_bra_dag ha_en_fin_dag ha_det_bra ha_det ha_det_gott trevlig_helg trevlig_dag
        ha_en_trevlig_dag glad_sommar god_jul fortsatt_trevlig_dag från_mig härifrån ursäkta förlåt sorry svaret_är
        mitt_svar mitt_svar_är mitt_betyg svar varsågod fin_dag ses hejdå hej_då
    """,
    # A filler before a number, a reason after it
    opinions="ok okej",
    # Thanks
    thanks="""
        tack tackar tusen_tack tack_så_mycket 1000_tack stort_tack många_tack tack_på_förhand tack_för_nu
        tackar_tackar tackar_så_mycket
    """,
    # Then follows what for
    thanks_for="för",
    # A name follows, and nothing else
    sign_offs="""
        kram_från hälsning_från kram kramar mvh hälsningar hälsning vh m.v.h. vänlig_hälsning med_vänlig_hälsning
        med_vänliga_hälsningar vänliga_hälsningar hälsar bästa_hälsningar
    """,
    # Not this number
    denials="""
        inte_riktigt inte_helt aldrig_i_livet inte_direkt inte ej icke aldrig ingen inget inga knappast långt_ifrån
        långt_från varken kan_inte
    """,
    # Of these, the ones that may belong to a verb instead
    never="aldrig",
    # Denies from behind
    not_is="är_inte",
    # Not exactly this number
    limits="""
        över under minst minimum högst maximum nästan mer_än mindre_än nära upp_till strax_under strax_över lite_under
        lite_över nästan_en knappt drygt högre_än lägre_än åtminstone
    """,
    # Was true before, or would have been
    earlier="""
        hade_tänkt_säga tänkte_säga skulle_säga_först i_fjol förra_året tänkte_först skulle_ha_varit kunde_ha_varit
        skulle_ha_gett skulle_varit hade_kunnat_vara förut tidigare sist senast förra_gången brukade skulle_ha
        hade_varit hade_gett en_gång_i_tiden var_det hade_blivit hade_fått
    """,
    # Between a number taken back and the one that counts
    take_backs="""
        förresten nej_förresten ångrade_mig ångrar_mig ändrade_mig nej nej_vänta vänta oj ojsan oops rättelse
        eller_nej menade jag_menade menar_jag eller_rättare rättare_sagt eller_snarare snarare ursäkta förlåt sorry
        jag_menar skulle_vara skulle_varit ska_vara felskrivning tryckfel skrivfel istället_för i_stället_för glöm_det
        ändring korrigering upps hoppsan men_nu utan
    """,
    # Opens a question when the sentence ends in "?"
    questions="är vad hur varför vilken vilket vem betyder kan ska får gäller menar när räknas",
    # Opens one even without
    asks="är betyder",
    # Opens a short judgement: "good food 8 slow service"
    qualities="""
        god gott goda bra fin fint fina dålig dåligt sur super fantastisk trevlig trevligt snabb snabbt långsam kall
        härlig toppen kanon mysig mysigt
    """,
    # Do not want to say why
    declines="""
        helst_inte_svara inte_lust kommer_inte_på_något vill_inte_uttala vill_inte_säga_varför nej nej_tack nejtack
        nej_men_tack_ändå nej_tack_ändå nix nope näe nä nej_det_är_bra nej_det_är_bra_så det_är_bra_så det_är_bra
        inga_kommentarer ingen_kommentar inget_att_tillägga inget_mer_att_säga inget_mer inte_direkt nej_inte_direkt
        helst_inte vill_inte_säga vill_helst_inte pass hoppar_över nej_inget inget_särskilt inget_speciellt inte_nu
        nej_inte_nu vill_inte_svara vill_inte_kommentera jag_vill_inte_svara har_inte_lust orkar_inte hinner_inte
        ingen_särskild_anledning ingen_speciell_anledning ingen_anledning nej_det_var_bra_så inte_idag nej_ingenting
        har_inget_att_tillägga jag_har_inget_att_tillägga inga_synpunkter nej_inga_kommentarer avstår jag_avstår
        nä_tack näe_tack nej_jag_avstår inget_mer_att_tillägga nej_inget_mer ingen nej_tyvärr jag_hoppar_över
        står_över nej_det_är_lugnt det_är_lugnt avböjer jag_avböjer
    """,
    # May stand beside that
    decline_words="""
        särskilt speciellt svara på att mer det vill jag har till så bra ingen tack ändå är tyvärr här idag men inte
        nej
    """,
    # Says that a number replaces the score
    corrections="""
        ändrar gör göra byt byta byter menade menar skulle ska rättelse rätta ändra ändras oj ojsan oops ursäkta
        förlåt sorry fel stället istället felskrivning skrivfel tryckfel tryckte skrev korrigering faktiskt ändå
        skriva ha vänta nej meningen hellre uppdatera korrigera upps snarare hoppsan ändring ångrar
    """,
    # Stands before the number that is replaced
    replaces="inte ej stället_för istället_för i_stället_för och_inte från",
    # Before the old number, when both are given
    moves="från",
    # Before the new one
    into="till mot för",
    # Did it by mistake: the number after it is the wrong one
    slip_verbs="tryckte trycka knappade skrev skriva råkade skickade gav svarade",
    # Explains the mistake
    slips="""
        trodde att bäst bästa sämst var skalan skala läste såg nu bytte blandade ihop tvärtom glömde nolla noll stå
        feta fingrarna betyget poängen rösten högst mot har hade göra alltså varit stått läst jag kom åt råkade trycka
        tryckte knappade skrev träffade fel knapp knappen tangent tumme tummen finger fingrar tjocka stora skriva
        skrivit ha vara det den min mitt en ett blev med till i på bredvid mobilen telefon telefonen skärm score svar
        svaret betyg siffra siffran före så gärna vill kan ni du mig snälla tack mer istället hellre för från inte
        meningen autocorrect skrivfel tryckfel såklart naturligtvis ville blir är ska skulle om men och då menade
        menar oj oops slant slinten glasögon utan
    """,
    # A plain yes
    yes="""
        ja jo japp jepp jajamän ja_tack jo_tack jadå joda rätt stämmer korrekt det_gjorde_jag det_stämmer precis
        jo_det_stämmer ja_det_stämmer ja_det_gjorde_jag absolut jaa
    """,
)
