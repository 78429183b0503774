"""English: what customers ask us before they answer (rule 16)."""

from bot.core.language.table import Questions

QUESTIONS = Questions(
    # What a word contributes to a question to us
    questions={
        "who": "who whos who's whom who're whose",
        "where": "where where's wheres where'd",
        "how": "how how'd how's how_come how_long",
        "why": "why why's whyd what_is_the_reason reason_for how_come_i",
        "what": "what whats what's which wot wat what're",
        "source": "from off",
        "given": """
            get got gotten getting find found obtain obtained gave give given giving acquire acquired bought buy
            purchased took taken passed leaked come_by hold_of sold
        """,
        "come": "come came coming comes",
        "know": "know knew",
        "have": "have has had have_got you've",
        "keep": "keep keeping store stored storing hold holding held kept retain recorded on_file saved save",
        "use": "use using used happens happen happening happened do_with",
        "share": "share sharing shared sell selling sell_on pass_on passing_on access_to",
        "insight": "copy subject_access_request sar dsar access data_access",
        "right": "gdpr right rights article",
        "see": "see sees read reads seeing reading view",
        "data": """
            data info information details name address email e-mail personal_data birthday contact_details records
            record
        """,
        "number": "number no nr phone mobile cell phone_number num",
        "mine": "my mine our me",
        "me": "me us",
        "i": "i we one im i'm i've",
        "you": "you your u ur yous ya you're youre y'all",
        "this": "this dis it that these those thing there it's its this's",
        "is": "is are r am was were be being been isn't aint ain't",
        "can": "can could do does did should must may will would shall d'you",
        "want": "want like wish request i'd_like would_like need",
        "tell": "tell ask wonder wondering say explain",
        "receive": "receive received receiving get_getting getting got",
        "write": """
            text texting texted texts_me write writing wrote message_me messaging messaged contact contacting
            contacted ask asking asked sending send sent calling call called bothering
        """,
        "messages": """
            text message messages sms survey surveys question questions texts msg msgs notification questionnaire poll
        """,
        "trust": """
            scammed
            scam scams scammer scammers fraud fraudulent spam phishing fake real genuine legit legitimate hoax safe
            trust trusted trustworthy con virus hacked hacker robot bot machine computer human person joke wind-up
            kosher for_real
        """,
        "cost": "cost costs charge charged charges free pay paying price fee fees costing money",
        "reply": """
            reply replying answer answering answers respond responding response responses replies text_back
            participate taking_part take_part
        """,
        "anonymous": "anonymous anonymously confidential anonymised anonymized confidentially private anon",
        "purpose": "purpose point aim idea what_for this_for it_for that_for in_aid_of regarding",
        "sender": "sender company business firm organisation organization shop store outfit brand",
        "speak": "talking speaking chatting dealing talking_to speaking_to speaking_with talking_with",
        "idle": """
            and but so now please pls plz hi hello hey sorry excuse um er oh ok okay to of on for the a an about with
            in at all just actually really even exactly then anyway any some something anything thanks thank sir madam
            new_phone
            hell earth heck fuck on_earth again also else or into first place by ever hang wait not more kind sort
            type everything me_again keep_on still suddenly dis these_days mate pal last time
        """,
        "modifiers": "",
    }
)
