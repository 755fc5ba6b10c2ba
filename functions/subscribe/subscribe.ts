// subscribe: the reader's whole life, as pages. What a link leads to is shown on GET and done on POST, never otherwise.
import { type Context, Hono } from "hono";
import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";
import { bodyLimit } from "hono/body-limit";
import { bearer, confirm, exportOf, prefer, readerOf, unsubscribe } from "./by-token.ts";
import { erase } from "./erase.ts";
import { originKeyHeader } from "../shared/archive-keys.ts";
import type { Reader } from "../shared/model/reader.ts";
import { emptyForm, type Posted, readPreferences, readSignUp } from "./form.ts";
import { languageAskedFor } from "./language.ts";
import { networkOf } from "./network.ts";
import type { Outside } from "./outside.ts";
import {
  checkInboxPage,
  confirmedPage,
  confirmPage,
  messagePage,
  notFoundPage,
  preferencesPage,
  signUpPage,
  styleSheet,
  styleSheetPath,
  unsubscribedPage,
  unsubscribePage,
} from "./render-pages.ts";
import type { ReaderForm } from "./render-form.ts";
import { workPage } from "./render-work.ts";
import { admitted, signUp } from "./sign-up.ts";
import { isWorkDone, taskFor } from "./work.ts";
import { workScript, workScriptPath } from "./work-script.ts";

interface Environment {
  Bindings: { event?: LambdaEvent; lambdaContext?: LambdaContext };
}

/** How long a sign-up's answer takes at the least, whatever was found out: reading a stopwatch tells nothing. */
const signUpMs = 400;
/** A form of ours fits many times. */
const largestForm = 16 * 1024;

const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const securityHeaders = {
  "Cache-Control": "no-store",
  // Links hold tokens, which no other site may see.
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
  "Content-Security-Policy": contentSecurityPolicy,
} as const;

const sourceIp = ({ env }: Context<Environment>): string => {
  const context = env.event?.requestContext;
  return context && "http" in context ? context.http.sourceIp : "";
};

/** For who is not known yet: the language of the browser. */
const languageOf = (c: Context): string => languageAskedFor(c.req.header("accept-language"));

/** A posted form's fields one by one, but for a task of an earlier try. */
const fieldsOf = (posted: Posted): [string, string][] =>
  Object.entries(posted)
    .filter(([name]) => name !== "task" && name !== "answer")
    .flatMap(([name, values]) =>
      [values].flat().flatMap((value): [string, string][] => (typeof value === "string" ? [[name, value]] : [])),
    );

/** Choices that were saved are confirmed as such only where they lead to a briefing. */
const remarkOn = ({ state }: Reader, saved: boolean): ReaderForm["remark"] => {
  if (state === "confirmed") return saved ? "saved" : undefined;
  return state === "pending" ? "checkInboxText" : "unsubscribedText";
};

/** The reader's pages. */
export const readerPages = (outside: Outside): Hono<Environment> => {
  const { sections: offered, log } = outside;
  const app = new Hono<Environment>();
  const small = bodyLimit({
    maxSize: largestForm,
    onError: (c) => c.html(messagePage("tooLarge", languageOf(c)), 413),
  });
  // One answer for every link that does not work, whatever the reason.
  const notFound = (c: Context<Environment>): Response | Promise<Response> => c.html(notFoundPage(languageOf(c)), 404);

  app.use(async (c, next) => {
    if (await outside.origin.isOurs(c.req.header(originKeyHeader))) await next();
    else c.res = c.text("This address is not for visitors.\n", 403);
    for (const [name, value] of Object.entries(securityHeaders)) if (!c.res.headers.has(name)) c.header(name, value);
  });
  app.notFound(notFound);
  app.onError((error, c) => {
    log.error("request failed", { route: c.req.routePath, error });
    return c.html(messagePage("failed", languageOf(c)), 500);
  });

  app.get(styleSheetPath, (c) =>
    c.body(styleSheet, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=3600" }),
  );
  app.get("/subscribe", (c) =>
    c.html(signUpPage(emptyForm(offered, c.req.header("cloudfront-viewer-time-zone"), languageOf(c)))),
  );
  app.get(workScriptPath, (c) => c.body(workScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }));
  app.post("/subscribe", small, async (c) => {
    const posted = await c.req.parseBody({ all: true });
    const form = readSignUp(posted, offered, languageOf(c));
    if ("again" in form) return c.html(signUpPage(form.again), 422);
    const { address, choices, bait, work } = form.value;
    const network = networkOf(c.req.header("cloudfront-viewer-address"), sourceIp(c));
    const admission = await admitted(outside, network, () => isWorkDone(outside, network, address, work));
    if (admission === "no") return c.html(messagePage("tooMany", choices.language), 429);
    if (admission === "work") {
      c.header("Content-Security-Policy", `${contentSecurityPolicy}; script-src 'self'`);
      return c.html(workPage(choices.language, await taskFor(outside, network, address), fieldsOf(posted)), 429);
    }
    await Promise.all([outside.pause(signUpMs), bait ? undefined : signUp(outside, address, choices)]);
    return c.html(checkInboxPage(choices.language));
  });

  app.get("/confirm/:token", async (c) => {
    const named = await bearer(outside, "confirm", c.req.param("token"));
    return named ? c.html(confirmPage(c.req.path, named.language ?? languageOf(c))) : notFound(c);
  });
  app.post("/confirm/:token", async (c) => {
    const done = await confirm(outside, c.req.param("token"));
    if (!done) return notFound(c);
    return c.html(confirmedPage({ preferences: `/preferences/${done.preferences}` }, done.language));
  });

  const preferencesAt = (path: string): [string, string, string] => [path, `${path}/delete`, `${path}/export`];
  app.get("/preferences/:token", async (c) => {
    const reader = await readerOf(outside, c.req.param("token"));
    if (!reader) return notFound(c);
    const shown = { ...reader, offered, remark: remarkOn(reader, c.req.query("saved") !== undefined) };
    return c.html(preferencesPage(shown, ...preferencesAt(c.req.path)));
  });
  app.post("/preferences/:token", small, async (c) => {
    const reader = await readerOf(outside, c.req.param("token"));
    if (!reader) return notFound(c);
    // What the reader has chosen already stays theirs to keep, whether or not a feed brings it today.
    const mine = [...new Set([...offered, ...reader.sections])];
    const choices = readPreferences(await c.req.parseBody({ all: true }), mine, reader.language);
    if ("again" in choices)
      return c.html(preferencesPage({ ...choices.again, email: reader.email }, ...preferencesAt(c.req.path)), 422);
    return (await prefer(outside, reader, choices.value)) ? c.redirect(`${c.req.path}?saved`, 303) : notFound(c);
  });
  app.get("/preferences/:token/export", async (c) => {
    const reader = await readerOf(outside, c.req.param("token"));
    if (!reader) return notFound(c);
    c.header("Content-Disposition", 'attachment; filename="readout.json"');
    return c.json(await exportOf(outside, reader));
  });
  app.post("/preferences/:token/delete", async (c) => {
    const reader = await readerOf(outside, c.req.param("token"));
    if (!reader) return notFound(c);
    await erase(outside, reader.id);
    return c.html(messagePage("deleted", reader.language));
  });

  app.get("/unsubscribe/:token", async (c) => {
    const named = await bearer(outside, "unsubscribe", c.req.param("token"));
    return named ? c.html(unsubscribePage(c.req.path, named.language ?? languageOf(c))) : notFound(c);
  });
  // RFC 8058 §3.1: one POST, from a mail program without cookies or a person, in any encoding; the body is not read.
  app.post("/unsubscribe/:token", async (c) => {
    const named = await unsubscribe(outside, c.req.param("token"));
    return named ? c.html(unsubscribedPage(named.language ?? languageOf(c))) : notFound(c);
  });
  return app;
};
