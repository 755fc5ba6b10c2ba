// What the stages say to each other: the bodies of queue messages and of schedules.
import { z } from "zod/mini";

/** A schedule's input. `at` is the time it was due, not the time it came. */
export const Tick = z.object({ tick: z.enum(["collect", "publish", "send"]), at: z.iso.datetime() });
export type Tick = z.infer<typeof Tick>;

export const CollectMessage = z.object({ feedId: z.string() });
export type CollectMessage = z.infer<typeof CollectMessage>;

export const ExtractMessage = z.object({ articleKey: z.string() });
export type ExtractMessage = z.infer<typeof ExtractMessage>;

export const SendMessage = z.discriminatedUnion("kind", [
  /** An edition is out: mail the readers whose hour has already come. */
  z.object({ kind: z.literal("edition"), edition: z.iso.date() }),
  /** One entry of a frozen audience. */
  z.object({
    kind: z.literal("delivery"),
    manifest: z.string(),
    entry: z.int().check(z.nonnegative()),
    /** Until when it may be sent, in place of the cut-off: an operator has it sent again. */
    until: z.optional(z.iso.datetime()),
  }),
  /** A page of a large audience: enqueue its entries. */
  z.object({ kind: z.literal("page"), manifest: z.string() }),
  /** Somebody signed up: ask whether it was them. */
  z.object({ kind: z.literal("confirmation"), readerId: z.string(), askedAt: z.iso.datetime() }),
]);
export type SendMessage = z.infer<typeof SendMessage>;

/** What a stage did in one run, for the log and the operator. */
export type RunSummary = Record<string, number>;
