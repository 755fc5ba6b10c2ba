// A reader's whole life beside a model of it: whatever is done, in whatever order, with scanners opening every link.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { ReaderState } from "../../functions/shared/model/reader.ts";
import { hashAddress, type Purpose } from "../../functions/shared/tokens.ts";
import { days } from "./hand-clock.ts";
import { elsewhere, signUpForm, type Subscribing, subscribingAt } from "./subscribing.ts";

const address = "ada@example.org";

export type Action =
  | { do: "sign up"; hour: number }
  /** `link` picks among all links of the kind there have ever been. */
  | { do: "confirm" | "unsubscribe" | "delete"; link: number }
  | { do: "prefer"; link: number; hour: number }
  | { do: "bounce" | "complain" | "scan" }
  | { do: "wait"; days: number };

const link = fc.nat(30);
const hour = fc.nat(23);
/** What may be done, by readers, strangers, SES and scanners. */
export const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("sign up" as const), hour }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("confirm" as const), link }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("unsubscribe" as const), link }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("delete" as const), link }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("prefer" as const), link, hour }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("bounce" as const, "complain" as const) }) },
  { weight: 2, arbitrary: fc.constant({ do: "scan" as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 20 }) }) },
);

/** A link as it was mailed or shown, and what the model knows of it. */
interface Link {
  path: string;
  purpose: Purpose;
  /** Which sign-up after a deletion it belongs to. */
  life: number;
  /** How often the reader had been cut off from older confirmations by then. */
  cut: number;
  until: number;
}

/** What should be so. */
interface Model {
  state: ReaderState | "nobody";
  suppressed: boolean;
  hour: number;
  life: number;
  cut: number;
  day: number;
  links: Link[];
}

/** The status an action should be answered with, and what should follow from it; the model is changed. */
const expected = (model: Model, action: Action, chosen: Link | undefined): number => {
  const there = model.state !== "nobody";
  const mine = chosen !== undefined && there && chosen.life === model.life;
  const live = mine && chosen.until > model.day;
  switch (action.do) {
    case "sign up":
      if (model.suppressed || model.state === "confirmed") return 200;
      if (!there) Object.assign(model, { life: model.life + 1, cut: 0 });
      Object.assign(model, { state: "pending", hour: action.hour });
      return 200;
    case "confirm":
      if (!live || model.suppressed || chosen.cut !== model.cut) return 404;
      if (model.state !== "pending" && model.state !== "confirmed") return 404;
      model.state = "confirmed";
      return 200;
    case "unsubscribe":
      if (mine && (model.state === "pending" || model.state === "confirmed"))
        Object.assign(model, { state: "unsubscribed", cut: model.cut + 1 });
      return 200;
    case "prefer":
      if (!live) return 404;
      model.hour = action.hour;
      return 303;
    case "delete":
      if (!live) return 404;
      model.state = "nobody";
      return 200;
    case "bounce":
    case "complain":
      model.suppressed = true;
      if (there && model.state !== "suppressed") Object.assign(model, { state: "suppressed", cut: model.cut + 1 });
      break;
    case "wait":
      model.day += action.days;
      break;
    case "scan":
      break;
  }
  return 0;
};

const purposeOf = {
  confirm: "confirm",
  unsubscribe: "unsubscribe",
  prefer: "preferences",
  delete: "preferences",
} as const;

/** Does it. Answers the status, or 0 where nobody is answered. */
const perform = async (stage: Subscribing, model: Model, action: Action, chosen: Link | undefined): Promise<number> => {
  const form = (at: number): string => signUpForm(address, { hour: String(at) });
  switch (action.do) {
    case "sign up":
      return (await stage.post("/subscribe", form(action.hour), elsewhere())).status;
    case "confirm":
    case "unsubscribe":
      return chosen ? (await stage.post(chosen.path)).status : 0;
    case "prefer":
      return chosen ? (await stage.post(chosen.path, form(action.hour))).status : 0;
    case "delete":
      return chosen ? (await stage.post(`${chosen.path}/delete`)).status : 0;
    case "bounce":
    case "complain": {
      const recipients = [{ emailAddress: address }];
      const told =
        action.do === "bounce"
          ? { bounce: { bounceType: "Permanent", bouncedRecipients: recipients } }
          : { complaint: { complainedRecipients: recipients } };
      await stage.hear({
        eventType: action.do === "bounce" ? "Bounce" : "Complaint",
        mail: { messageId: "m" },
        ...told,
      });
      break;
    }
    case "wait":
      stage.clock.pass(days(action.days));
      break;
    case "scan":
      for (const { path } of model.links)
        for (const method of ["GET", "HEAD", "OPTIONS"]) await stage.ask(path, { method });
      break;
  }
  return 0;
};

/** The mails a reader may have by now: links as the send stage would make them. */
const mailLinks = async (stage: Subscribing, model: Model, action: Action): Promise<void> => {
  const [reader] = stage.readers.records.values();
  if (!reader) return;
  const add = async (purpose: Purpose, validDays: number): Promise<void> => {
    const expiresAt = new Date(stage.clock.now().getTime() + days(validDays));
    const path = await stage.path(purpose, reader.id, {
      ...(purpose === "confirm" ? { nonce: reader.nonce } : {}),
      ...(purpose === "unsubscribe" ? {} : { expiresAt }),
    });
    const until = purpose === "unsubscribe" ? Number.POSITIVE_INFINITY : model.day + validDays;
    model.links.push({ path, purpose, life: model.life, cut: model.cut, until });
  };
  if (action.do === "sign up" && reader.state === "pending") await add("confirm", 7);
  if (action.do === "confirm" && reader.state === "confirmed") {
    await add("preferences", 30);
    await add("unsubscribe", 0);
  }
};

/** Does all of it; throws where what is stored or answered is not what the model says. */
export const liveThrough = async (sequence: readonly Action[]): Promise<void> => {
  const stage = subscribingAt();
  const model: Model = { state: "nobody", suppressed: false, hour: 0, life: 0, cut: 0, day: 0, links: [] };
  const hash = await hashAddress(stage.keyring, address);
  for (const action of sequence) {
    const kind = action.do in purposeOf ? purposeOf[action.do as keyof typeof purposeOf] : undefined;
    const links = model.links.filter(({ purpose }) => purpose === kind);
    const chosen = "link" in action ? links[action.link % links.length] : undefined;
    if ("link" in action && !chosen) continue;
    const status = await perform(stage, model, action, chosen);
    assert.equal(status, expected(model, action, chosen), JSON.stringify(action));
    await mailLinks(stage, model, action);

    const [reader, ...others] = [...stage.readers.records.values()];
    assert.deepEqual(others, []);
    assert.equal(reader?.state ?? "nobody", model.state);
    if (reader) assert.equal(reader.hour, model.hour);
    const cohort = model.state === "confirmed" ? `Europe/Berlin#${String(model.hour).padStart(2, "0")}` : undefined;
    assert.equal(reader?.cohort, cohort);
    if (cohort) assert.ok((await stage.readers.cohorts()).includes(cohort));
    assert.equal(await stage.readers.isSuppressed(hash), model.suppressed);
    assert.equal(await stage.readers.ownerOf(hash), reader?.id);
  }
  assert.ok(!stage.log.lines().join().includes("ada@"), "an address is logged");
};
