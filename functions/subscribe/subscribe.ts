// subscribe: the reader's whole life, as pages. What a link leads to is shown on GET and done on POST, never otherwise.
import { type Context, Hono } from "hono";
import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";
import { bodyLimit } from "hono/body-limit";
import { confirm, exportOf, holder, prefer, readerOf, unsubscribe } from "./by-token.ts";
import { erase } from "./erase.ts";
import { originKeyHeader } from "../shared/archive-keys.ts";
import { emptyForm, readChoices, readSignUp } from "./form.ts";
import { networkOf } from "./network.ts";
import type { Outside } from "./outside.ts";
import {
  checkInboxPage,
  confirmedPage,
  confirmPage,
  notFoundPage,
  preferencesPage,
  problemPage,
  signUpPage,
  unsubscribedPage,
  unsubscribePage,
} from "./render-pages.ts";
import { mayNetworkSignUp, signUp } from "./sign-up.ts";

interface Environment {
  Bindings: { event?: LambdaEvent; lambdaContext?: LambdaContext };
}

/** How long a sign-up's answer takes at the least, whatever was found out: reading a stopwatch tells nothing. */
const signUpMs = 400;
/** A form of ours fits many times. */
const largestForm = 16 * 1024;

const securityHeaders = {
  "Cache-Control": "no-store",
  // Links hold tokens, which no other site may see.
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
} as const;

const sourceIp = ({ env }: Context<Environment>): string => {
  const context = env.event?.requestContext;
  return context && "http" in context ? context.http.sourceIp : "";
};

/** The reader's pages. */
export const readerPages = (outside: Outside): Hono<Environment> => {
  const { sections: offered, log } = outside;
  const app = new Hono<Environment>();
  const small = bodyLimit({
    maxSize: largestForm,
    onError: (c) => c.html(problemPage("Too much text", "This form was larger than any form of ours."), 413),
  });
  // One answer for every link that does not work, whatever the reason.
  const notFound = (c: Context<Environment>): Response | Promise<Response> => c.html(notFoundPage(), 404);

  app.use(async (c, next) => {
    if (await outside.origin.isOurs(c.req.header(originKeyHeader))) await next();
    else c.res = c.text("This address is not for visitors.\n", 403);
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value);
  });
  app.notFound(notFound);
  app.onError((error, c) => {
    log.error("request failed", { route: c.req.routePath, error });
    return c.html(problemPage("That did not work", "Something failed on our side. Please try again in a minute."), 500);
  });

  app.get("/subscribe", (c) => c.html(signUpPage(emptyForm(offered, c.req.header("cloudfront-viewer-time-zone")))));
  app.post("/subscribe", small, async (c) => {
    const form = readSignUp(await c.req.parseBody({ all: true }), offered);
    if ("again" in form) return c.html(signUpPage(form.again), 422);
    const network = networkOf(c.req.header("cloudfront-viewer-address"), sourceIp(c));
    if (!(await mayNetworkSignUp(outside, network)))
      return c.html(problemPage("Too many sign-ups", "There were many from your network. Try in an hour."), 429);
    const { address, choices, bait } = form.value;
    await Promise.all([outside.pause(signUpMs), bait ? undefined : signUp(outside, address, choices)]);
    return c.html(checkInboxPage());
  });

  app.get("/confirm/:token", async (c) =>
    (await holder(outside, "confirm", c.req.param("token"))) ? c.html(confirmPage(c.req.path)) : notFound(c),
  );
  app.post("/confirm/:token", async (c) => {
    const preferences = await confirm(outside, c.req.param("token"));
    return preferences ? c.html(confirmedPage({ preferences: `/preferences/${preferences}` })) : notFound(c);
  });

  const preferencesAt = (path: string): [string, string, string] => [path, `${path}/delete`, `${path}/export`];
  app.get("/preferences/:token", async (c) => {
    const reader = await readerOf(outside, c.req.param("token"));
    return reader ? c.html(preferencesPage({ ...reader, offered }, ...preferencesAt(c.req.path))) : notFound(c);
  });
  app.post("/preferences/:token", small, async (c) => {
    const reader = await readerOf(outside, c.req.param("token"));
    if (!reader) return notFound(c);
    // What the reader has chosen already stays theirs to keep, whether or not a feed brings it today.
    const mine = [...new Set([...offered, ...reader.sections])];
    const choices = readChoices(await c.req.parseBody({ all: true }), mine);
    if ("again" in choices)
      return c.html(preferencesPage({ ...choices.again, email: reader.email }, ...preferencesAt(c.req.path)), 422);
    return (await prefer(outside, reader, choices.value)) ? c.redirect(c.req.path, 303) : notFound(c);
  });
  app.get("/preferences/:token/export", async (c) => {
    const reader = await readerOf(outside, c.req.param("token"));
    if (!reader) return notFound(c);
    c.header("Content-Disposition", 'attachment; filename="readout.json"');
    return c.json(exportOf(reader));
  });
  app.post("/preferences/:token/delete", async (c) => {
    const reader = await readerOf(outside, c.req.param("token"));
    if (!reader) return notFound(c);
    await erase(outside, reader.id);
    return c.html(problemPage("Deleted", "What we kept about you is deleted. No briefing will come any more."));
  });

  app.get("/unsubscribe/:token", async (c) =>
    (await holder(outside, "unsubscribe", c.req.param("token"))) ? c.html(unsubscribePage(c.req.path)) : notFound(c),
  );
  // RFC 8058 §3.1: one POST, from a mail program without cookies or a person, in any encoding; the body is not read.
  app.post("/unsubscribe/:token", async (c) =>
    (await unsubscribe(outside, c.req.param("token"))) ? c.html(unsubscribedPage()) : notFound(c),
  );
  return app;
};
