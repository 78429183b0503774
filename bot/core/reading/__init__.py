"""How a reply is read; `bot.core.replies.read` is the way in.

writing        what people see: invisible characters, scripts, tokens
surroundings   what is not the writer's own words: quotes, footers, signatures, machines
requests       stop, start, help, erase, language       (meanings: what words contribute; request_sentences: which
               of these make a request, written down as request_grammar says)
misspellings   a letter wrong in a number word
numerals       what touches a digit: "9'er", "8/10", "3. gang", "8:30"     (bot.core.numbers: words, ranges)
places         where each number stands, and what stands beside it
roles          is it the answer there?
denials        or denied, wished for, true before, somebody else's?
answers        which of them is the score
reasons        what is left is the comment
corrections    the reply to the follow-up question
vocabulary     tables that several of these ask; all words are in bot.core.language
"""
