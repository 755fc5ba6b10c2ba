// What SES says of our mails: settled deliveries and suppressed addresses, in whatever order it says so, and only it.
import type { SQSEvent } from "aws-lambda";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeliveryState } from "../../functions/shared/model/delivery.ts";
import { hashAddress } from "../../functions/shared/tokens.ts";
import { onMailEvents } from "../../functions/subscribe/feedback.ts";
import type { Outside } from "../../functions/subscribe/outside.ts";
import { sqsEvent } from "../support/sqs-event.ts";
import { elsewhere, signUpForm, type Subscribing, subscribingAt, topic } from "../support/subscribing.ts";

const address = "ada@example.org";
const at = new Date("2026-11-23T06:00:00Z");

/** A reader, confirmed, with a mail under way: SENDING, as it is when an answer of SES was lost. */
const underWay = async () => {
  const stage = subscribingAt();
  await stage.post("/subscribe", signUpForm(address), elsewhere());
  const [id = ""] = stage.readers.records.keys();
  const nonce = stage.readers.records.get(id)?.nonce ?? "";
  await stage.post(await stage.path("confirm", id, { nonce }));
  const key = `2026-11-23_${id}`;
  const debt = { key, edition: "2026-11-23", manifest: "page", expiresAt: at };
  const claim = await stage.ledger.claim(debt, "worker", at, new Date(at.getTime() + 120_000));
  if (claim) await stage.ledger.intend(claim, at, at);
  return { stage, id, key };
};

const mail = (key: string | undefined) => ({
  messageId: "m-1",
  destination: [address],
  ...(key === undefined ? {} : { tags: { delivery: [key], "ses:configuration-set": ["readout"] } }),
});
const bounce = (bounceType: string, emailAddress = address) => ({
  bounce: { bounceType, bounceSubType: "General", bouncedRecipients: [{ emailAddress, status: "5.1.1" }] },
});
const complaint = (complaintFeedbackType?: string, emailAddress = address) => ({
  complaint: { complainedRecipients: [{ emailAddress }], complaintFeedbackType },
});
const events = {
  Send: {},
  Delivery: { delivery: { recipients: [address] } },
  DeliveryDelay: { deliveryDelay: { delayType: "TransientCommunicationFailure" } },
  "soft Bounce": bounce("Transient"),
  "undetermined Bounce": bounce("Undetermined"),
  "hard Bounce": bounce("Permanent"),
  Complaint: complaint("abuse"),
  "Complaint taken back": complaint("not-spam"),
  Reject: { reject: { reason: "Bad content" } },
  "Rendering Failure": { failure: { errorMessage: "no template" } },
  Subscription: { subscription: {} },
} as const;
type Name = keyof typeof events;
const typeOf = (name: Name): string =>
  name.includes("Bounce") ? "Bounce" : name.startsWith("Complaint") ? "Complaint" : name;
const event = (name: Name, key?: string) => ({ eventType: typeOf(name), mail: mail(key), ...events[name] });

const after = async (
  names: readonly Name[],
): Promise<{ row: DeliveryState | undefined; reader: string | undefined; suppressed: boolean }> => {
  const { stage, id, key } = await underWay();
  for (const name of names) await stage.hear(event(name, key));
  return {
    row: stage.ledger.rows.get(key)?.state,
    reader: stage.readers.records.get(id)?.state,
    suppressed: await stage.readers.isSuppressed(await hashAddress(stage.keyring, address)),
  };
};

test.each<[Name, DeliveryState, string]>([
  ["Send", "SENT", "confirmed"],
  ["Delivery", "SENT", "confirmed"],
  ["DeliveryDelay", "SENT", "confirmed"],
  ["soft Bounce", "SENT", "confirmed"],
  ["undetermined Bounce", "SENT", "confirmed"],
  ["hard Bounce", "SENT", "suppressed"],
  ["Complaint", "SENT", "suppressed"],
  ["Complaint taken back", "SENT", "confirmed"],
  ["Reject", "REJECTED", "confirmed"],
  ["Rendering Failure", "REJECTED", "confirmed"],
  ["Subscription", "SENDING", "confirmed"],
])("%s: the delivery is %s, the reader %s", async (name, row, reader) =>
  expect(await after([name])).toEqual({ row, reader, suppressed: reader === "suppressed" }),
);

test("in any order, and however often they come, events end the same", () =>
  fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(Object.keys(events) as Name[], { minLength: 2 }),
      fc.array(fc.nat(20), { maxLength: 6 }),
      async (names, repeats) => {
        const more = [...names, ...repeats.map((index) => names[index % names.length] ?? names[0] ?? "Send")];
        expect(await after(more)).toEqual(await after(names.toSorted()));
      },
    ),
    { numRuns: 150 },
  ));

describe("suppression", () => {
  test("ends every mail to the address, and outlives the reader", async () => {
    const { stage, id, key } = await underWay();
    await stage.hear(event("hard Bounce", key));
    expect(stage.readers.records.get(id)).not.toHaveProperty("cohort");
    await stage.post(`${await stage.path("preferences", id)}/delete`);
    stage.queue.messages.splice(0);
    await stage.post("/subscribe", signUpForm("ADA@example.org"), elsewhere());
    expect(stage.queue.messages).toEqual([]);
    expect(stage.readers.records.size).toBe(0);
  });

  test.each([
    ["without a tag", undefined, address],
    ["in capitals", undefined, "ADA@EXAMPLE.ORG"],
    ["with a name", undefined, "Ada Lund <ada@example.org>"],
    ["rewritten by its host beyond recognition", "tag", "not an address"],
    ["of a mail nobody knows", "2026-11-23_ffffffffffffffffffffffffffffffff", address],
  ])("finds an address %s", async (_, tag, written) => {
    const { stage, id, key } = await underWay();
    await stage.hear({ eventType: "Bounce", mail: mail(tag === "tag" ? key : tag), ...bounce("Permanent", written) });
    expect(stage.readers.records.get(id)?.state).toBe("suppressed");
  });

  test("of a confirmation mail's address", async () => {
    const stage = subscribingAt();
    await stage.post("/subscribe", signUpForm(address), elsewhere());
    const [id = ""] = stage.readers.records.keys();
    await stage.hear(event("hard Bounce", `confirm-2026-11-23_${id}`));
    expect(stage.readers.records.get(id)?.state).toBe("suppressed");
  });

  test("of several recipients at once", async () => {
    const { stage } = await underWay();
    const others = ["bo@example.org", "cy@example.org"];
    await stage.hear({
      notificationType: "Complaint",
      mail: mail(undefined),
      complaint: { complainedRecipients: others.map((emailAddress) => ({ emailAddress })) },
    });
    for (const other of others)
      expect(await stage.readers.isSuppressed(await hashAddress(stage.keyring, other))).toBe(true);
  });
});

describe("what is not ours to hear", () => {
  const unchanged = async (hear: (stage: Subscribing, key: string) => Promise<unknown>, refused: RegExp) => {
    const { stage, id, key } = await underWay();
    await expect(hear(stage, key)).rejects.toThrow(refused);
    expect(stage.ledger.rows.get(key)?.state).toBe("SENDING");
    expect(stage.readers.records.get(id)?.state).toBe("confirmed");
  };
  test("an event of another topic", () =>
    unchanged((stage, key) => stage.hear(event("Complaint", key), `${topic}-of-eve`), /comes from .*of-eve/));
  test("what is no event", () => unchanged((stage) => stage.hear({ hello: "world" }), /is not an event/));
  test("SES's greeting to a new topic is passed over", async () => {
    const { stage } = await underWay();
    const { onMailEvent } = await import("../../functions/subscribe/feedback.ts");
    const Message = "Successfully validated SNS topic for Amazon SES event publishing.";
    await expect(
      onMailEvent(stage.outside, { Type: "Notification", TopicArn: topic, Message }),
    ).resolves.toBeUndefined();
  });
});

describe("an event that fails", () => {
  const received = (told: unknown, receives = 1) => {
    const envelope = { Type: "Notification", TopicArn: topic, Message: JSON.stringify(told) };
    return sqsEvent([{ messageId: "m", body: JSON.stringify(envelope), receives }]);
  };
  const refusing = (stage: Subscribing): Outside => ({
    ...stage.outside,
    ledger: { ...stage.outside.ledger, settleByEvent: () => Promise.reject(new Error("the table is away")) },
  });
  const held = async (outside: Outside, batch: SQSEvent) =>
    (await onMailEvents(outside, batch)).batchItemFailures.length;

  test.each([
    ["as it is", address],
    ["with a name", "Ada Lund <ADA@example.org>"],
  ])(
    "is put back without its address, written %s, and suppresses the same reader once it works",
    async (_, written) => {
      const { stage, id } = await underWay();
      const told = event("Complaint", `2026-11-23_${"f".repeat(32)}`);
      const failing = received({ ...told, ...complaint("abuse", written) });
      expect(await held(refusing(stage), failing)).toBe(0);
      expect(JSON.stringify(stage.putBack)).not.toMatch(/@|ada@/i);
      const [bare] = stage.putBack.splice(0);
      const again = sqsEvent([{ messageId: "m", body: JSON.stringify(bare), receives: 4 }]);
      expect(await held(refusing(stage), again)).toBe(1);
      expect(stage.putBack).toEqual([]);
      expect(await held(stage.outside, again)).toBe(0);
      expect(stage.readers.records.get(id)?.state).toBe("suppressed");
    },
  );

  test("is put back without its address where a run was cut off before it could fail", async () => {
    const { stage, key } = await underWay();
    expect(await held(stage.outside, received(event("Delivery", key), 2))).toBe(0);
    expect(stage.ledger.rows.get(key)?.state).toBe("SENDING");
    expect(stage.putBack).toHaveLength(1);
  });

  test("goes to the dead letters without an address where it is none of ours to read", async () => {
    const { stage } = await underWay();
    const headers = [{ name: "To", value: '"Lund, Ada" <ada@example.org>, "odd one"@example.org' }];
    expect(
      await held(stage.outside, received({ mail: 1, headers, diagnosticCode: "550 <ada@example.org>: gone" })),
    ).toBe(0);
    expect(JSON.stringify(stage.putBack)).not.toContain("@");
    const body = JSON.stringify(stage.putBack[0]);
    expect(await held(stage.outside, sqsEvent([{ messageId: "m", body, receives: 2 }]))).toBe(1);
  });

  test("stays as it is where it cannot be put back", async () => {
    const { stage, key } = await underWay();
    const away = { send: () => Promise.reject(new Error("the queue is away")) };
    expect(await held({ ...refusing(stage), events: away }, received(event("Delivery", key)))).toBe(1);
  });
});

test("no address is logged", async () => {
  const { stage, key } = await underWay();
  for (const name of Object.keys(events) as Name[]) await stage.hear(event(name, key));
  expect(stage.log.lines().length).toBeGreaterThan(5);
  expect(stage.log.lines().join()).not.toContain("ada@");
});

test.each<[Name, object]>([
  ["hard Bounce", { bounce: 1, complaint: 0 }],
  ["soft Bounce", { bounce: 0, complaint: 0 }],
  ["Complaint", { bounce: 0, complaint: 1 }],
  ["Complaint taken back", { bounce: 0, complaint: 0 }],
])("%s: counted once against the sender, however often it comes, and at SES's own time", async (name, counts) => {
  const { stage, key } = await underWay();
  const timestamp = "2026-11-23T04:59:00.000Z";
  const told = event(name, key);
  const timed = {
    ...told,
    ...("bounce" in told ? { bounce: { ...told.bounce, timestamp } } : {}),
    ...("complaint" in told ? { complaint: { ...told.complaint, timestamp } } : {}),
  };
  for (let time = 0; time < 3; time += 1) {
    await stage.hear(timed);
    stage.clock.pass(3_600_000);
  }
  const hour = new Date("2026-11-23T04:00:00Z");
  expect(await stage.outside.reputation.noted(hour, hour)).toEqual(counts);
});
