"""Danish: what customers ask us before they answer (rule 16)."""

from bot.core.language.table import Questions

QUESTIONS = Questions(
    # What a word contributes to a question to us
    questions={
        "who": "hvem hvem's hvems hvem'er",
        "where": "hvor hvorfra hvorhenne",
        "how": "hvordan hvorledes hvordan_kan_det_være hvorlænge hvor_lang_tid hvor_længe",
        "why": "hvorfor hvorfor_dog hvad_er_grunden_til hvad_er_årsagen_til",
        "what": "hvad hva hvilke hvilken hvilket",
        "source": "fra",
        "given": """
            fået fik få_fat fået_fat fat fundet fandt finde finder givet gav give giver hentet købt skaffet udleveret
            opgivet oplyst lækket solgt
        """,
        "come": "kommer kommet kom komme stammer stamme",
        "know": "kender kendt ved vidste vide_om",
        "have": "har havde have haft ligger sidder",
        "keep": """
            gemmer gemme gemt opbevarer opbevare opbevaret lagrer lagret lagre registreret registrerer liggende
            opbevares gemmes lagres beholder
        """,
        "use": "bruger bruge bruges brugt anvender anvendes anvendt sker",
        "share": "deler dele deles delt sælger sælge sælges videregiver videregives videresælger adgang_til",
        "insight": """
            indsigt indsigtsret aktindsigt indsigtsbegæring kopi udlevering udleveret_mine udskrift registerindsigt
        """,
        "right": "gdpr ret retten artikel persondataloven databeskyttelsesforordningen",
        "see": "se ser læser læse set",
        "data": """
            oplysninger oplysningerne personoplysninger data persondata info informationer information navn adresse
            mail e-mail email kontaktoplysninger cpr fødselsdag profil data'er
        """,
        "number": "nummer nr telefonnummer mobilnummer tlf telefonnr mobilnr nummeret mobil",
        "mine": "mit mine min vores mi",
        "me": "mig os mæ",
        "i": "jeg man vi ja a",
        "you": "i jer jeres du dig din dit dine",
        "this": "det dette denne den her disse det_her dette_her den_her der",
        "is": "er var bliver blev være",
        "can": "kan må skal skulle kunne vil",
        "want": "vil_gerne gerne ønsker ber beder anmoder kræver have_lov vil_have",
        "tell": "vide fortælle fortæl sig sige spørge oplyse oplys svare_på høre spørger_lige",
        "receive": "får fik modtager modtog få",
        "write": """
            skriver skrev skrive spørger spørge sender sendte sende sendt kontakter kontakte kontaktet ringer ringede
            ringe sms'er skrevet spurgt
        """,
        "messages": """
            sms sms'er sms'en sms'erne smser besked beskeder beskeden beskederne spørgsmål spørgsmålet henvendelse
            undersøgelse undersøgelsen spørgeskema spørgeundersøgelse meddelelse tekst
        """,
        "trust": """
            svindel fup snyd scam fidus spam phishing falsk falskt fake ægte svindelnummer bedrag svindlere svindler
            seriøst seriøs troværdigt troværdig sikkert sikker trygt stole_på stoler_på virus hacket hackere robot bot
            maskine computer rigtigt_menneske menneske legit fupnummer en_joke joke ondsindet reelt hack
        """,
        "cost": """
            koster koste gratis betale betaler opkrævet opkræves takst takseret overtakseret pris prisen gebyr pengene
            penge
        """,
        "reply": """
            svare svar svarer svaret besvare besvarer deltage deltager medvirke besvarelse besvarelsen skrive_tilbage
            være_med mit_svar svarene
        """,
        "anonymous": "anonym anonymt anonyme fortroligt fortrolig fortrolige hemmeligt",
        "purpose": """
            formålet formål hensigten hensigt meningen idéen ideen pointen godt_for gælder går_det_ud_på går_ud_på
            handler_det_om handler_om drejer_det_sig_om drejer_sig_om
        """,
        "sender": """
            afsender afsenderen firma firmaet virksomhed virksomheden selskab selskabet butik butikken forretning
            organisation
        """,
        "speak": "snakker taler snakker_med taler_med snakke tale skriver_med",
        "idle": """
            og men så nu lige egentlig dog da bare hej hallo goddag undskyld øh om til af på med for at jo altså
            overhovedet lige_nu mon noget nogen helt en et ét der_er tak venligst please kære alt alle også ellers
            eller den_slags over ind vel the hov sgu fanden helvede pokker alligevel selv altid her_i egentligt
            jeres_side henne ham hende lige_pludselig sådan et_hvad_for hvad_for et_eller_andet ikke til_at ske
            i_alverden i_himlens_navn
            pludselig mere igen derinde dem flere ens eneste mer forresten nu_igen så_meget sidste gang
        """,
        "modifiers": "",
    }
)
