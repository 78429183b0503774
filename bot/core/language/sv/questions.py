"""Swedish: what customers ask us before they answer (rule 16)."""

from bot.core.language.table import Questions

QUESTIONS = Questions(
    # What a word contributes to a question to us
    questions={
        "who": "vem vems vilka_är vem's vem_fan",
        "where": "var varifrån var_ifrån vart",
        "how": "hur huru hur_länge hur_kommer_det_sig",
        "why": "varför varför_i vad_är_anledningen",
        "what": "vad va vilka vilken vilket",
        "source": "från ifrån frå",
        "given": """
            fått fick få_tag fått_tag tag hittat hittade hittar hitta gett givit gav ge ger hämtat köpt skaffat lämnat
            lämnade lämnar lämnat_ut läckt sålt uppgett
        """,
        "come": "kommer kommit kom komma",
        "know": "känner vet visste känt",
        "have": "har hade ha haft ligger finns",
        "keep": """
            sparar sparat spara sparade lagrar lagrat lagra lagras sparas registrerat registrerade behåller förvarar
        """,
        "use": "använder använda användas används använt händer",
        "share": "delar dela delas delat säljer sälja säljs tillgång_till åtkomst",
        "insight": "insyn registerutdrag kopia utdrag utlämning registerbegäran",
        "right": "gdpr rätt rätten artikel dataskyddsförordningen dataskyddslagen",
        "see": "se ser läser läsa sett",
        "data": """
            uppgifter uppgifterna personuppgifter data datan info information namn namnet adress adressen mejl mail
            e-post kontaktuppgifter profil personnummer
        """,
        "number": "nummer numret nr telefonnummer telefonnumret mobilnummer mobilnumret nummret mobil",
        "mine": "mitt mina min våra mi",
        "me": "mig mej oss",
        "i": "jag man vi ja",
        "you": "ni er era ert du dig dej din ditt dina eran",
        "this": "det detta denna den här de_här det_här den_här dessa där dom_här dehär",
        "is": "är var_det blir blev vara e ä",
        "can": "kan måste ska skulle kunna vill",
        "want": "vill_gärna gärna önskar begär kräver vill_ha ber",
        "tell": "veta berätta berättar säga säg fråga upplysa svara_på höra undrar",
        "receive": "får fick mottar tar_emot få",
        "write": """
            skriver skrev skriva frågar fråga skickar skickade skicka skickat kontaktar kontakta kontaktat ringer
            ringde ringa smsar messar sms:ar
        """,
        "messages": """
            sms sms:et smset sms:en smsen meddelande meddelandet meddelanden fråga frågan undersökning undersökningen
            enkät enkäten mess utskick smet
        """,
        "trust": """
            bluff bedrägeri scam spam phishing nätfiske falskt fejk fake äkta riktigt lurendrejeri bedragare seriöst
            seriös trovärdigt säkert tryggt lita_på litar_på virus hackad hackare robot bot maskin dator människa
            legit oseriöst skämt ett_skämt på_riktigt bluffsms
        """,
        "cost": """
            kostar kosta gratis betala betalar debiterad debiteras debiterar pris priset avgift avgiften taxa pengar
        """,
        "reply": "svara svar svarar svaret besvara delta deltar deltagande medverka vara_med mitt_svar svaren",
        "anonymous": "anonym anonymt anonyma konfidentiellt konfidentiell hemligt sekretess",
        "purpose": """
            syftet syfte meningen poängen idén bra_för till_för gäller går_det_ut_på går_ut_på handlar_det_om handlar_om
            rör_det rör_sig_om
        """,
        "sender": """
            avsändare avsändaren företag företaget bolag bolaget firma firman butik butiken verksamhet organisation
        """,
        "speak": "pratar talar prata tala pratar_med skriver_med",
        "idle": """
            och men så nu egentligen då bara hej hallå ursäkta öh eh om till av på med för att ju alltså i på_mig
            något nåt någon helt en ett tack snälla vänligen please allt alla också annars eller in upp väl fan
            sjutton ändå själv alltid inte sån slags för_något för_nåt där_inne mer igen fler
            som i_hela_världen i_hela_friden plötsligt förresten
            sista gången hon han överhuvudtaget över_huvud_taget
        """,
        "modifiers": "",
    }
)
