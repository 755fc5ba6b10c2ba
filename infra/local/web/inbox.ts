// The inbox of this machine: every mail it sent, as a person sees it, as text, its headers, and its source byte for byte.
import type { IncomingMessage, ServerResponse } from "node:http";
import { html, raw } from "hono/html";
import { type ParsedMail, simpleParser } from "mailparser";
import type { Mailbox, SentMail } from "../servers/mailbox.ts";

type Page = ReturnType<typeof html>;

const style = raw(`<style>
:root{color-scheme:light dark;--line:#8884;--soft:light-dark(#5a6064,#a2a8ab)}
body{background:light-dark(#fff,#15181a);color:light-dark(#15181a,#eceae4);font:16px/1.5 Georgia,serif;margin:0 auto;max-width:70rem;padding:1rem}
header{display:flex;gap:1.5rem;align-items:baseline;border-bottom:3px double var(--line);flex-wrap:wrap}
h1{font-size:1.5rem;margin:.3rem 0}a{color:inherit}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
nav a{margin-right:1rem}nav a[aria-current]{font-weight:bold;text-decoration:none}
iframe{width:100%;height:80vh;border:1px solid var(--line);background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);padding:1rem;font:14px/1.45 ui-monospace,monospace}
td,h2{overflow-wrap:anywhere}@media (min-width:700px){.to{overflow-wrap:break-word}}.soft{color:var(--soft)}.when{white-space:nowrap}
@media (max-width:480px){thead{position:absolute;left:-9999px}tr{display:flex;flex-wrap:wrap;gap:0 .8rem;padding:.5rem 0;border-bottom:1px solid var(--line)}td{border:0;padding:0}td:first-child{flex-basis:100%}}
</style>`);

const page = (title: string, siteUrl: string, body: Page): Page =>
  html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${style}</head><body>
<header><h1><a href="/">Inbox</a></h1><span class="soft">mail sent on this machine</span><a href="${siteUrl}/">The site</a></header>
<main>${body}</main></body></html>`;

/** "23 Nov, 07:00", by this machine's clock and zone. */
const shortTime = (at: string): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(
    new Date(at),
  );

const list = (mails: readonly (SentMail & { subject: string })[], siteUrl: string): Page =>
  page(
    "Inbox",
    siteUrl,
    mails.length === 0
      ? html`<p>No mail yet. <a href="${siteUrl}/subscribe">Sign up</a>, and the confirmation comes here.</p>`
      : html`<table><thead><tr><th>Subject</th><th>To</th><th>At</th></tr></thead><tbody>
${mails.map(
  (mail) =>
    html`<tr><td><a href="/mail/${mail.id}">${mail.subject}</a></td><td class="to">${mail.recipients.join(", ")}</td><td class="soft when">${shortTime(mail.at)}</td></tr>`,
)}</tbody></table>`,
  );

const views = ["html", "text", "headers", "source"] as const;
type View = (typeof views)[number];

const show = (mail: SentMail, parsed: ParsedMail, source: Buffer, view: View, siteUrl: string): Page => {
  const headers = parsed.headerLines.map(({ line }) => line).join("\n");
  const bodies: Record<View, Page> = {
    // A sandbox without scripts: mail is somebody else's page, even here.
    html: html`<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}/body"></iframe>`,
    text: html`<pre>${parsed.text ?? ""}</pre>`,
    headers: html`<pre>${headers}</pre>`,
    source: html`<pre>${source.toString("latin1")}</pre>`,
  };
  return page(
    parsed.subject ?? "Mail",
    siteUrl,
    html`<h2>${parsed.subject}</h2><p class="soft">${parsed.from?.text} to ${mail.recipients.join(", ")}, ${shortTime(mail.at)}</p>
<nav>${views.map(
      (each) =>
        html`<a href="/mail/${mail.id}?view=${each}"${each === view ? raw(' aria-current="page"') : ""}>${each}</a>`,
    )}<a href="/mail/${mail.id}.eml">.eml</a></nav>${bodies[view]}`,
  );
};

const subjectOf = async (mailbox: Mailbox, mail: SentMail): Promise<string> =>
  (await simpleParser(mailbox.raw(mail.id) ?? "")).subject ?? "(no subject)";

/** A request listener that shows a mailbox. It only reads. */
export const inbox = (mailbox: Mailbox, siteUrl: string) => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const send = async (content: Page | string, type = "text/html; charset=utf-8", status = 200): Promise<void> => {
      response.writeHead(status, { "content-type": type, "referrer-policy": "no-referrer" });
      response.end(typeof content === "string" ? content : String(await content));
    };
    if (url.pathname === "/") {
      const mails = await Promise.all(
        mailbox.all().map(async (mail) => ({ ...mail, subject: await subjectOf(mailbox, mail) })),
      );
      return send(list(mails, siteUrl));
    }
    const [, id = "", part] = /^\/mail\/([0-9a-z-]+?)(\.eml|\/body)?$/.exec(url.pathname) ?? [];
    const mail = mailbox.all().find((each) => each.id === id);
    const source = mailbox.raw(id);
    if (!mail || !source) return send("There is no such mail.\n", "text/plain; charset=utf-8", 404);
    if (part === ".eml") {
      response.writeHead(200, { "content-type": "message/rfc822" }).end(source);
      return;
    }
    const parsed = await simpleParser(source);
    if (part === "/body") return send(`<base target="_blank">${parsed.html || `<pre>no HTML part</pre>`}`);
    const wanted = views.find((each) => each === url.searchParams.get("view")) ?? "html";
    return send(show(mail, parsed, source, wanted, siteUrl));
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
};
