// Signing up: the same few steps for everybody, so that nobody can learn from them who reads already.
import { hashAddress, hashNetwork } from "../shared/tokens.ts";
import { changeReader } from "./change-reader.ts";
import { type Choices, signedUp, signedUpAgain } from "./life.ts";
import type { Outside } from "./outside.ts";

const hourMs = 3_600_000;

/** As many times more are taken from a network whose visitors prove their work: a school or a company. */
const timesWithWork = 10;

/**
 * Whether one more sign-up from `network` is taken this hour: `work` where it is not unless its machine works for it.
 * Nothing of the network is kept but a keyed hash.
 */
export const admitted = async (
  outside: Outside,
  network: string,
  worked: () => Promise<boolean>,
): Promise<"yes" | "no" | "work"> => {
  const { readers, keyring, clock, log, limits } = outside;
  const now = clock.now();
  const window = now.toISOString().slice(0, 13);
  const expiresAt = new Date(now.getTime() + 2 * hourMs);
  const hash = await hashNetwork(keyring, network);
  if (!(await readers.take({ name: `network/${hash}/${window}`, most: limits.fromNetwork, expiresAt }))) {
    if (!(await worked())) return "work";
    if (
      !(await readers.take({
        name: `network-work/${hash}/${window}`,
        most: timesWithWork * limits.fromNetwork,
        expiresAt,
      }))
    ) {
      log.warn("sign-ups of a network refused", { network: hash.slice(0, 12) });
      return "no";
    }
  }
  if (await readers.take({ name: `sign-ups/${window}`, most: limits.inAll, expiresAt })) return "yes";
  log.error("sign-ups of everybody refused", { most: limits.inAll });
  return "no";
};

/**
 * Notes the sign-up of a parsed address, and has the reader asked by mail whether it was meant. For readers already
 * confirmed, and for addresses that must not be mailed, nothing happens.
 */
export const signUp = async (outside: Outside, address: string, choices: Choices): Promise<void> => {
  const { readers, keyring, random, clock, queue } = outside;
  const addressHash = await hashAddress(keyring, address);
  if (await readers.isSuppressed(addressHash)) return;
  const now = clock.now();
  const id = await readers.claimAddress(addressHash, random.hex(16));
  const nonce = random.hex(8);
  const reader = await changeReader(readers, id, (before) =>
    before
      ? signedUpAgain(before, address, choices)
      : signedUp({ id, email: address, addressHash, nonce }, choices, now),
  );
  if (reader?.state === "pending")
    await queue.send([{ kind: "confirmation", readerId: reader.id, askedAt: now.toISOString() }]);
};
