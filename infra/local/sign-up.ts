// Signs a reader up as a person does: the form, the confirmation mail, the button behind its link.
import { simpleParser } from "mailparser";
import type { Machine } from "./machine.ts";
import { machineZone } from "./open.ts";

export interface SignUp {
  email: string;
  /** 0–23 at `zone`. */
  hour: number;
  zone: string;
}

/** The sample reader, in the zone and at the hour of this machine, so that a briefing is due at once. */
export const reader = (now: Date): SignUp => {
  const zone = machineZone();
  const hour = new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone: zone }).format(now);
  return { email: "reader@example.com", hour: Number(hour), zone };
};

/** The sign-up did not go through: says at which step. */
export class SignUpFailed extends Error {
  constructor(step: string) {
    super(`signing up on this machine failed: ${step}`);
    this.name = "SignUpFailed";
  }
}

/** The newest confirmation link in the mails to `email`, at the site's address of today: an earlier start may have had another. */
const confirmationLink = async (machine: Machine, email: string): Promise<string> => {
  for (const { id } of machine.mailbox.all().filter(({ recipients }) => recipients.includes(email))) {
    const { text = "" } = await simpleParser(machine.mailbox.raw(id) ?? "");
    const path = /https?:\/\/[^\s/]+(\/confirm\/[^\s"<>]+)/.exec(text)?.[1];
    if (path !== undefined) return machine.siteUrl + path;
  }
  throw new SignUpFailed("no confirmation mail came");
};

/** Form → mail → POST; whoever was stopped between two of them goes on where they were. @throws SignUpFailed */
export const signUp = async (machine: Machine, { email, hour, zone }: SignUp): Promise<void> => {
  const form = new URLSearchParams({ email, hour: String(hour), zone, days: "daily" });
  const asked = await fetch(`${machine.siteUrl}/subscribe`, { method: "POST", body: form });
  if (!asked.ok) throw new SignUpFailed(`the form answered ${asked.status}: ${(await asked.text()).slice(0, 200)}`);
  await machine.settle();
  const confirmed = await fetch(await confirmationLink(machine, email), { method: "POST" });
  if (!confirmed.ok) throw new SignUpFailed(`the confirmation answered ${confirmed.status}`);
};
