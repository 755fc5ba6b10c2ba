// What strangers' pages and addresses can do: pages made to do harm, and addresses that must not be reached.
import { httpWeb } from "../../functions/collect/http-web.ts";
import { workerPages } from "../../functions/collect/worker-pages.ts";
import { systemClock as clock } from "../../functions/shared/clock.ts";
import { hostilePages } from "../support/hostile-pages.ts";
import { refusedHosts } from "../support/refused-hosts.ts";
import { serve } from "../support/serve.ts";

/** Milliseconds of the slowest. Each is printed with how it ended. */
export const readHostile = async (): Promise<number> => {
  const pages = workerPages();
  let slowest = 0;
  process.stdout.write("\npage made to do harm            ms  ended as\n");
  for (const [name, page] of Object.entries(hostilePages)) {
    const content = page();
    const began = performance.now();
    const ended = await pages.read({ kind: "html", content }).then(
      ({ text }) => `an article of ${text.length} characters`,
      (error: unknown) => (error instanceof Error ? error.message.slice(0, 60) : String(error)),
    );
    const took = performance.now() - began;
    slowest = Math.max(slowest, took);
    process.stdout.write(`${name.padEnd(27)}${took.toFixed(0).padStart(7)}  ${ended}\n`);
  }
  return slowest;
};

/** The address that stands in a path; header fields carry UTF-8 byte by byte. */
const locationOf = (path = ""): string => Buffer.from(decodeURIComponent(path.slice(1))).toString("latin1");

/** Every refused host directly, behind a redirect, and as what a public name turns out to lead to: requests that came through. */
export const reachCanary = async (): Promise<{ direct: number; redirect: number; rebind: number }> => {
  let requests = 0;
  const canary = await serve((_, response) => {
    requests++;
    response.end("reached");
  });
  const port = new URL(canary.origin).port;
  const bouncer = await serve((request, response) =>
    request.url === "/robots.txt"
      ? response.writeHead(404).end()
      : response.writeHead(302, { location: locationOf(request.url) }).end(),
  );
  const reached = { direct: 0, redirect: 0, rebind: 0 };
  const settings = { hostSpacingMs: 0, privateOrigins: [bouncer.origin], clock, deadlineMs: 2000 };
  for (const { host } of refusedHosts) {
    const address = `http://${host}:${port}/`;
    const literal = new URL(address).hostname.replace(/^\[|\]$/g, "");
    const rebinding = async () => [{ address: literal, family: literal.includes(":") ? 6 : 4 }];
    const tries = {
      direct: () => httpWeb(settings).get(address),
      redirect: () => httpWeb(settings).get(`${bouncer.origin}/${encodeURIComponent(address)}`),
      rebind: () => httpWeb({ ...settings, resolve: rebinding }).get(`http://rebind.example:${port}/`),
    };
    for (const way of ["direct", "redirect", "rebind"] as const) {
      const before = requests;
      await tries[way]().catch(() => undefined);
      reached[way] += requests - before;
    }
  }
  await Promise.all([canary.close(), bouncer.close()]);
  return reached;
};
