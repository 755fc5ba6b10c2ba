// What the blocks of an article's frame say: captions, invitations, credits, notes about the author. Patterns of
// phrases in several languages, kept apart from the code that uses them.

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
/** A calendar date anywhere in the text. */
export const calendarDate = new RegExp(
  `(${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})`,
  "i",
);

/** Blocks that are never part of an article, wherever they stand. */
export const framePhrases: readonly RegExp[] = [
  // whole blocks of one or two words
  /^(advertisement|advert|ad|sponsored|sponsored content|loading\.*|close|share|comments?|tags:?|caption|continue reading( below)?|media playback is unsupported.*|image \d+ of( \/)? \d+|\(?photos?\)?|getty( images)?|view comments|story continues below.*|article continues below.*|scroll (down )?(to|for) .{0,40}|continue reading the main story|skip advertisement|(show|hide|toggle) caption|enlarge this image|waiting for response to load.*|story highlights|(read|show) more|top stories)$/i,
  // the same in other languages
  /^(anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|реклама)$/iu,
  // how long it takes to read
  /^(lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|reading time|leestijd)\s*:?.{0,20}$/i,
  /^\d{1,3}[ -]min(ute|uten|utes|uti|utos)?\.?( read| lesezeit| de lecture| de lectura| di lettura| de leitura)$/i,
  // "read more:" and its translations, with what they lead to
  /^(read more|read also|also read|related( (story|stories|post|posts|coverage|articles?))?|see also|watch|more|more on this|more from|don['’]t miss|recommended|you may also like|you might also like|trending|most read|popular|latest|up next|next|previous|in other news|leggi anche|lesen sie auch|lire aussi|lee también|leia (mais|também)|à lire aussi|sur le même sujet|mehr zum thema|mehr dazu|más sobre|te puede interesar|veja também|potrebbe interessarti|lees ook|читайте также)(\s*[:|>»]|\s+[-–—]\s)/i,
  // headings over lists of other articles
  /^(related|read more|read next|you may also like|you might also like|more from .{2,40}|don['’]t miss|see also|trending|most (read|popular)|latest news|recommended( for you)?|up next|also on .{2,40}|join the (conversation|discussion)|leave a (comment|reply)|share this.{0,30}|follow us.{0,60}|sign up.{0,60}|subscribe.{0,40}|newsletter.{0,30})$/i,
  /^(mehr zum thema|mehr dazu|das könnte sie auch interessieren|lesen sie auch|à lire aussi|lire aussi|sur le même sujet|más sobre.{0,40}|te puede interesar|noticias relacionadas|leia (mais|também)|veja também|leggi anche|potrebbe interessarti|lees ook|meer over.{0,40})$/i,
  // captions and credits
  /^(image|photo|picture|foto|video|media|file photo|photograph)s?( copyright| credit| caption| courtesy| by| source)?\s*[:©]/i,
  /^(image copyright|image caption|media caption|photo by|photo courtesy|photos? (credit|via)|image (credit|via|source|courtesy)|picture (credit|source)|video credit|file photo|screenshot:|credit:|©|\(c\) )/i,
  /\((image|photo|picture|credit|image credit|photo credit)s?\s*:[^)]{0,80}\)\s*$/i,
  /(getty images|\/ap|\/reuters|shutterstock|afp photo|ap photo[^)]*\)?|\/afp|via getty( images)?|via ap\)?)\s*[.)]?$/i,
  // times alone, over the posts of a live report
  /^\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?( \p{Lu}{2,4})?$/iu,
  /^(posted|filed|tagged) (in|under)\b.{0,200}$/i,
  // invitations and notices
  /^(read or share this story\b|like this (story|article)\?|have you got a story\b|do you have a story\b|(support|help) (free|quality|independent|our) .{0,30}journalism\b)/i,
  /^visit .{3,60} for more (stories|news|articles|information|coverage)\b.{0,20}$/i,
  /^(for (more|all the latest|the latest|breaking)|catch (all )?the latest) .{0,120}\b(follow|download|subscribe|click|log on|check out|app)\b/i,
  /^download (the|our) .{0,60}\bapp\b/i,
  /^\(?((except for|barring) the headline\b|this (story|article|copy) has not been edited\b|this (story|article) (has been|was) (auto-generated|published from|sourced from|syndicated))/i,
  /\b(enable|activate|turn on) javascript\b/i,
  /^your (digital )?subscription (includes|supports|helps|funds)\b/i,
  /^(already (a )?(subscriber|member)\b|cancel (at )?any ?time\b|(keep|continue) reading for\b)/i,
  /^(sign up (for|to)|subscribe (to|now|for)|get (the latest|our|breaking).{0,120}(newsletter|inbox|alerts|email)|click here (to|for)|follow (us|me|him|her|them|@?\w+(?: \w+)?) (on|at)\b|have a tip\?|(like|find|join) us on|download (the|our) .{0,30}app|this (article|story|post) (may contain|contains) affiliate|.{0,40}may earn (an? )?(affiliate )?commission|want more stories like)/i,
  /^\|?\s*(published|updated|last updated|posted|first published)\b\s*(on|at|:)?.{0,60}\d{2}(.{0,29}[^.!?…])?$/i,
  /^(©|copyright\b|all rights reserved|all contents ©)/i,
];

/** Short first blocks that name the author or the time. */
export const leadPhrase =
  /^((by|von|por|par|di)\s+\p{L}|(published|posted|updated|publicado|last updated|veröffentlicht)\b)/iu;

/** Blocks that end a page after the article. */
export const tailPhrases: readonly RegExp[] = [
  /^\(?(reporting|additional reporting|editing|writing|compiled|edited|reported|written) by\b/i,
  /\b(contributed to this (report|story|article)|contributed reporting)\b/i,
  /^follow\b.{0,160}(twitter|facebook|instagram|@\w+|full coverage)/i,
  /\bfollow (him|her|them|us|me|@\w+|the author) (on|at|@)/i,
  /^(email|e-mail|contact|reach|send) .{0,120}@/i,
  /\b(may be reached|can be reached|reach (him|her|them)) at\b/i,
  /^(join|visit) (our|the|us) /i,
  /(^|[.|] ?)(©|\(c\)|copyright\b)|copyright (©|\(c\)|\d{4}|by)|© ?\d{4}|all rights reserved/i,
  /^(source|via|quelle|fonte|fuente)s?\s*:/i,
  /^((\d+ )?comments?\b.{0,30}|(leave a (comment|reply)|post a comment|disclosure)\b.*)$/i,
  /if you (enjoyed|liked) (this|what you)/i,
  /^(this (story|article) (was |has been )?(originally|first|updated|corrected)|updated? at|first published|last updated)/i,
  /^about (the )?author/i,
  /^((learn more|read more|more information|back to top)\b.{0,30}|home|top)$/i,
  /newsletter.{0,200}\b(sign ?up|subscribe|inbox|free|delivered|weekly|daily|here)\b|\b(sign ?up|signed up|subscribe|join|our|your|free|weekly|daily|get)\b.{0,200}newsletter/i,
  /\bclick here\b/i,
  // the rules for readers' answers
  /^([\p{L} ]{1,20}: )?((we|please) .{0,40})?(all |your |reader )?(comments|comentários|comentarios|commentaires|kommentare|commenti)\b.{0,120}\b(moderat\w+|approved|closed|deleted|removed|spam|aprovados|moderados|modérés|freigeschaltet|moderati)\b/iu,
  /^(dieser|der) (artikel|text|beitrag) (wurde|erschien|ist zuerst)\b/i,
  /^(cet article a été|este artículo (fue|ha sido)|questo articolo è stato|este artigo foi)\b/i,
  /\b(in|from|at|visit) our (online )?(shop|store)\b/i,
  /^more articles (from|by)/i,
];

/** "Ada Lund is …", "The author covers …": with `authorTrade`, a note about the author. */
export const authorNote =
  /^(the (author|writer) is|[\p{Lu}][\p{L}.'’-]+( [\p{Lu}][\p{L}.'’-]+){0,3}('s book| \([^)]{3,60}\))?,? (is|was|has been|joined|writes|covers|reports|works)\b)/u;
export const authorTrade =
  /(reporter|writer|editor|correspondent|journalist|columnist|author|publisher|contributor|freelance|staff|covers|blogger|photographer|native|fellow)\b/i;

/** "Example is a leading provider of …", "Example is headquartered in …": what a company says of itself. */
export const companyNote =
  /^\p{Lu}[\p{L}\p{N}.&’' -]{1,50}(\([^)]{1,40}\) )?(,[^,]{1,60},)? ?(is|has been|are) (headquartered|based in|listed on|(a|an|the|one of the)( [\p{L}-]+){0,4} (provider|leader|manufacturer|supplier|developer|company|platform|operator|group)\b)/u;

/** Headings over what a company says of itself under its press release. */
export const companyNoteHeadings: readonly RegExp[] = [
  /^([Aa]bout|[Üü]ber|[ÀàAa] propos de|[Aa]cerca de|[Ss]obre) \p{Lu}/u,
  /^ABOUT\b/,
  /^(media contacts?|press contacts?|notes to editors|((cautionary )?note on )?forward[- ]looking statements?|safe harbou?r)\b/i,
];
