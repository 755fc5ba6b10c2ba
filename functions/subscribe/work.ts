// Proof of work: whoever asks more often than a household does pays for it with a moment of their machine's time.
import { createHash, timingSafeEqual } from "node:crypto";
import { hashAddress, hashNetwork, signWork } from "../shared/tokens.ts";
import type { Outside } from "./outside.ts";

/** Leading zero bits of the hash: about a quarter of a million tries, about a second in a browser. */
const bits = 18;
/** How long there is for it. */
const validMs = 10 * 60_000;

type Ports = Pick<Outside, "keyring" | "clock" | "random" | "readers">;

/** A task for one address and one network, so that nobody can have tasks done in advance or by others for others. */
export const taskFor = async ({ keyring, clock, random }: Ports, network: string, address: string): Promise<string> => {
  const head = `${bits}.${clock.now().getTime() + validMs}.${random.hex(8)}`;
  return `${head}.${await macOf(keyring, head, network, address)}`;
};

const macOf = async (keyring: Ports["keyring"], head: string, network: string, address: string): Promise<string> =>
  signWork(keyring, [head, await hashNetwork(keyring, network), await hashAddress(keyring, address)].join(" "));

/** Whether `answer` solves a task of ours for these two, in time and for the first time. */
export const isWorkDone = async (
  { keyring, clock, readers }: Ports,
  network: string,
  address: string,
  { task, answer }: { task: string; answer: string },
): Promise<boolean> => {
  const [, head, until, mac] = /^(\d{1,2}\.(\d{13})\.[0-9a-f]{16})\.([0-9a-f]{64})$/.exec(task) ?? [];
  if (!head || !mac || Number(until) < clock.now().getTime()) return false;
  const expected = await macOf(keyring, head, network, address);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(mac))) return false;
  if (!/^\d{1,12}$/.test(answer) || !isSolvedBy(task, answer)) return false;
  return readers.take({ name: `work/${mac}`, most: 1, expiresAt: new Date(Number(until) + validMs) });
};

/** Whether the first bits of SHA-256 of "task:answer" are zero. */
export const isSolvedBy = (task: string, answer: string): boolean =>
  createHash("sha256").update(`${task}:${answer}`).digest().readUInt32BE(0) >>> (32 - bits) === 0;
