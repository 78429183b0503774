"""English: the words by which a theme is known, and those that say nothing about what somebody writes of."""

from bot.core.language.table import Themes

THEMES = Themes(
    themes={
        # Waiting, queues, how soon somebody answers or helps
        "waiting": """
            wait waits waited waiting queue queues queued queuing queueing on_hold response_time* reply_time* slow
            slower slowly delay delays delayed fast faster quick quicker quickly prompt promptly speedy instantly ages
            forever for_hours for_days for_weeks took_*_weeks took_*_days took_*_months took_*_hours takes_*_weeks
            takes_*_days takes_*_hours took_too_long takes_too_long took_so_long takes_so_long too_long never_answer
            never_answers never_answered no_answer no_reply nobody_answers never_pick_up get_through got_through
            engaged_tone busy_line line_was_busy same_day within_minutes within_hours within_the_hour straight_away
            right_away nobody_answered no_one_answered wasn't_seen not_seen_until seated slow_service
        """,
        # What it costs, and the bill
        "price": """
            price prices priced pricing pricey overpriced cost costs costing costly expensive cheap cheaper cheapest fee
            fees charge charges charged overcharg* discount* bill bills billing billed invoice* payment payments refund*
            value_for_money for_the_money good_value great_value worth_the_money worth_every afford* unaffordable
            rip-off ripoff rip_off subscription_fee tariff* bargain* quote quoted
        """,
        # The people: how kind, how able
        "staff": """
            staff staffing employee* customer_service customer_support customer_care service support assistant
            assistants adviser* advisor* agent agents rep reps representative* salesman salesperson salespeople
            salesman's cashier* receptionist* technician* engineer engineers mechanic* fitter* waiter* waitress* manager
            managers friendly unfriendly helpful unhelpful polite impolite rude rudely rudeness courteous kind kindness
            lovely_people attitude competent incompetent knowledgeable professional* unprofessional* arrogant
            condescending dismissive indifferent ignored_me disrespect* attentive caring lady guy the_man lovely_lady
            team crew patient lovely_guy people_are people_were helped_me looked_after_me treated_me
        """,
        # What was bought or done: whether it is good and lasts
        "quality": """
            quality broke broken breaks breaking broke_down breaks_down fell_apart falls_apart falling_apart faulty
            fault faults defect* damaged_goods doesn't_work does_not_work didn't_work did_not_work stopped_working
            not_working durable durability well_made well-made badly_made poorly_made flimsy sturdy robust solid
            reliable unreliable reliability workmanship craftsmanship shoddy sloppy taste tastes tasted tasteless tasty
            bland fresh stale packed_up gave_up shrunk shrank leak* torn worn dirty filthy clean cleanliness material
            materials malfunction* outage* food coffee meal meals drinks
        """,
        # Goods on their way
        "delivery": """
            deliver delivers delivered deliveries delivery undelivered shipping shipped ship shipment* parcel* package
            packages packaging courier* driver drivers postage dispatch* order_was order_arrived my_order order_never
            never_arrived never_came never_turned_up never_showed_up didn't_arrive did_not_arrive hasn't_arrived
            not_arrived not_received never_received wrong_item wrong_items missing_item missing_items items_missing
            tracking nicely_wrapped well_packed dhl ups_driver arrived_late arrived_early arrived_on_time arrived_broken
            order orders
        """,
        # What people are told, or not, and how clearly
        "information": """
            information info informed inform informative uninformed communicat* miscommunicat* explain* explanation*
            instruction* unclear confusing confused misleading misled told_me told_us nobody_told no_one_told was_told
            were_told wasn't_told call_back called_back call_me_back called_me_back ring_back rang_back call_you_back
            get_back_to got_back_to never_heard didn't_hear no_update updates update_me kept_me_posted kept_us_posted
            keep_me_posted kept_informed kept_me_informed confirmation* notice notified notification* transparent
            transparency small_print terms_and contradict* conflicting different_answers hard_to_understand
            impossible_to_understand promised_to
        """,
        # Web site, app, self-service
        "website": """
            website* web web-site* webpage* webshop* site your_page app apps log_in logging_in logged_in log-in login*
            logging_me_out logged_out sign_in signing_in password* online checkout portal* self-service chatbot* crash
            crashes crashed crashing browser* user-friendly interface* digital* internet_bank* online_bank* basket
            glitch* buggy booking_system
        """,
    },
    # Snowball's list, less what denies ("not") and what is a noun or a judgement; https://snowballstem.org
    stop_words="""
        i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
        it its itself they them their theirs themselves what which who whom this that these those am is are was were be
        been being have has had having do does did doing would should could ought i'm you're he's she's it's we're
        they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll we'll they'll a an
        the and but if or because as until while of at by for with about against between into through during before
        after above below to from up down in out on off over under again further then once here there when where why how
        all any both each few more most other some such only own same so than too very can will just get got really also
        good great well bad always much ok okay thanks thank
    """,
)
