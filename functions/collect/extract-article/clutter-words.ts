// Selectors and words that name the parts of a page which are not its article. Facts about how pages are built.

/** Elements that never hold the article, unless a good deal of prose stands in them. */
export const clutterSelector = [
  "dialog",
  "nav",
  "figcaption",
  "[hidden]",
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="complementary"]',
  '[role="dialog"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="search"]',
].join(",");

/** Controls: taken off the page altogether. */
export const controlSelector = "button,input,select,textarea";

/** Posts of other sites shown inside the article: what they quote belongs to it. */
export const embeddedPost = /twitter-(tweet|video)|instagram-media|tiktok-embed/;

/** Parts of class names and ids, between hyphens, underscores or spaces: regular expressions, by what stands under the name. */
const clutterWords = {
  captions:
    "captions? wp-caption-text credits? photo-?(credit|caption|info) image-?(credit|caption|attribution|info) media-?(caption|credit|info)",
  authorAndTime:
    "byline bylines timestamp time-?stamp pub-?date posted-on entry-meta post-meta article-?meta meta about-?author bio biography author-?(bio|box|info|card|block|description|details|name) post-author",
  sharing: "share sharing sharebar sharedaddy share-?this addthis addtoany social socials",
  signingUp: "newsletters? signup sign-up subscribe subscription login paywall\\w* regwall barrier upsell cta",
  otherArticles:
    "related related-?\\w* recirc recirculation recommended recommendations? jp-relatedposts most-?(read|popular|viewed|shared) popular trending read-?(more|next|also) also-?read more-?(stories|from|on|news|in) inline-?(related|promo|links?) outbrain taboola zergnet",
  advertising: "promo promos sponsor(ed)? advert\\w* ads? ad-?(unit|slot|container|wrapper|block|box) dfp",
  answersOfReaders:
    "comments? comment-?\\w* kommentare? commentaires? comentarios? comentários commenti disqus\\w* fb-comments respond rate rating poll survey",
  frame:
    "breadcrumbs? tags? tag-?list taglist topics toolbar tools sidebar widget infobox footer site-header masthead menu navbar nav banner pagination pager copyright disclaimer rollover-\\w+-block wpfront-\\w* notification-?bar",
  overlays:
    "tooltip-?(text|content|body|inner) popover-?(body|content) popup modal lightbox cookies? consent gdpr onetrust\\w* didomi\\w* usercentrics\\w* qc-cmp2? cmp\\w* cookiebot\\w* sp_message\\w* truste\\w* iubenda\\w* klaro carousel slideshow gallery",
  forOtherEyes: "sr-only screen-reader-text visually-?hidden skip-?(link|to\\w*) print-only printonly",
};
const clutterPattern = Object.values(clutterWords).join(" ").replaceAll(" ", "|");
export const clutterName = new RegExp(`(^|[-_ ])(${clutterPattern})($|[-_ ])`, "i");
/** A sentence set in large letters beside the text: clutter where it stands in the text too. */
export const pullQuote = /(^|[-_ ])pull-?quotes?($|[-_ ])/i;
/** Names that make even a short span inside a paragraph clutter. */
export const inlineClutterName = /caption|credit|related|tooltip|popover/i;
