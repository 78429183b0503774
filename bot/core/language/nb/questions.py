"""Norwegian bokmål and nynorsk: what customers ask us before they answer (rule 16)."""

from bot.core.language.table import Questions

QUESTIONS = Questions(
    # What a word contributes to a question to us
    questions={
        "who": "hvem kem kven hvem's",
        "where": "hvor hvorfra kor hvor_hen kvar",
        "how": "hvordan korleis åssen hvorledes korsn koffer_kan hvor_lenge kor_lenge hvor_lang_tid",
        "why": "hvorfor kvifor korfor koffor koffer hva_er_grunnen_til",
        "what": "hva kva ka hvilke hvilken hvilket",
        "source": "fra frå ifra",
        "given": """
            fått fikk fekk få_tak fått_tak tak fatt funnet fant finner finne gitt ga gav gi gir hentet kjøpt skaffet
            utlevert oppgitt opplyst lekket solgt fann
        """,
        "come": "kommer kommet kom komme stammer kjem",
        "know": "kjenner kjent vet veit visste",
        "have": "har hadde ha hatt ligger sitter",
        "keep": """
            lagrer lagret lagre lagra oppbevarer oppbevart oppbevare registrert registrerer liggende beholder lagres
            oppbevares tar_vare_på
        """,
        "use": "bruker bruke brukes brukt anvender skjer",
        "share": "deler dele deles delt selger selge selges tilgang_til videreselger gir_videre",
        "insight": "innsyn innsynsrett innsynsbegjæring kopi utlevering utskrift",
        "right": "gdpr rett retten artikkel personvernloven personvernforordningen personopplysningsloven",
        "see": "se ser leser lese sett sjå",
        "data": """
            opplysninger opplysningene personopplysninger data dataene persondata info informasjon informasjonen navn
            navnet namn adresse adressen epost e-post mail kontaktinfo profil opplysningane
        """,
        "number": "nummer nummeret nr telefonnummer telefonnummeret mobilnummer mobilnummeret tlf mobil nummret",
        "mine": "mitt mine min mi våre",
        "me": "meg oss mæ mei",
        "i": "jeg eg æ e man vi jæ",
        "you": "dere du deg deres dokker de dykk din ditt dine di dæ dåkker",
        "this": "det dette denne den her disse der detta de_her",
        "is": "er var blir ble være e",
        "can": "kan må skal skulle kunne vil ska",
        "want": "vil_gjerne gjerne ønsker ber krever vil_ha få_lov",
        "tell": "vite fortelle fortell si spørre opplyse svare_på høre",
        "receive": "får fikk mottar mottok få",
        "write": """
            skriver skrev skrive spør spørre sender sendte sende sendt kontakter kontakte kontaktet ringer ringte
            ringe tekster skrevet spurt
        """,
        "messages": """
            sms sms'er sms'en smser sms-en sms-ene sms'ene smsen melding meldinger meldingen meldingene spørsmål
            spørsmålet henvendelse undersøkelse undersøkelsen spørreundersøkelse spørreskjema tekstmelding meldinga
            undersøkelsa
        """,
        "trust": """
            svindel lureri juks scam spam phishing falsk falskt fake ekte svindelforsøk bedrag svindlere svindler
            seriøst seriøs troverdig sikkert trygt stole_på stoler_på virus hacket hackere robot bot maskin datamaskin
            menneske legit tull lurt en_spøk spøk reelt
        """,
        "cost": "koster koste gratis betale betaler belastet fakturert takst pris prisen gebyr kosta penger pengar",
        "reply": """
            svare svar svarer svaret besvare delta deltar deltakelse svara skrive_tilbake være_med
            besvarelsen svarene
        """,
        "anonymous": "anonym anonymt anonyme konfidensielt konfidensiell fortrolig hemmelig",
        "purpose": """
            formålet formål hensikten hensikt meningen vitsen poenget godt_for føremålet gjelder går_det_ut_på
            går_ut_på handler_det_om handler_om dreier_det_seg_om dreier_seg_om
        """,
        "sender": """
            avsender avsenderen firma firmaet selskap selskapet bedrift bedriften virksomhet butikk butikken
            organisasjon
        """,
        "speak": "snakker prater snakke prate snakker_med skriver_med",
        "idle": """
            og men så nå no egentlig da bare hei hallo unnskyld øh om til av på med for å at jo altså i mon noe noen
            nokon helt en et ei takk vennligst please kjære alt alle også ellers eller inn opp vel hvor_da
            i_det_hele_tatt faen pokker likevel selv alltid ikke sånn slags hva_slags for_noe for_noko der_inne mer
            igjen flere som i_all_verden i_alle_dager plutselig forresten siste gang egentleg ho han
        """,
        "modifiers": "",
    }
)
