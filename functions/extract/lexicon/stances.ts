// The stance that a cue takes, by the lemma of its verb or by its noun. Words of no stance here merely assert.
import type { Statement } from "../../shared/model/findings.ts";
import { words } from "./word-list.ts";

export type Stance = NonNullable<Statement["stance"]>;

const verbs: Partial<Record<Stance, string>> = {
  denies: `deny refute rebut repudiate disavow contradict disclaim renounce reject dismiss dispute brush_off shrug_off`,
  warns: `warn caution threaten alert forewarn warn_of warn_about warn_against`,
  promises: `promise vow pledge guarantee commit_to swear_to undertake_to`,
  demands: `demand request urge implore beseech exhort order command instruct beg call_for call_on ask_for ask_to
    push_for press_for plead_for appeal_to appeal_for insist_on`,
  praises: `praise laud hail commend applaud salute compliment extol congratulate thank welcome celebrate tout`,
  blames: `blame accuse fault criticize criticise condemn denounce decry blast slam lambast lambaste rebuke chide berate
    scold castigate excoriate chastise deride disparage belittle ridicule mock attack assail lash_out_at rail_against
    lay_blame vilify upbraid deplore`,
};

const nouns: Partial<Record<Stance, string>> = {
  denies: "denial denials rebuttal",
  warns: "warning warnings threat threats caution",
  promises: "promise promises pledge pledges vow vows guarantee assurance",
  demands: "demand demands request requests plea pleas appeal appeals",
  praises: "praise thanks congratulations compliment tribute",
  blames: "accusation accusations criticism condemnation rebuke blame",
};

const build = (lists: Partial<Record<Stance, string>>): ReadonlyMap<string, Stance> =>
  new Map(
    (["denies", "warns", "promises", "demands", "praises", "blames"] as const).flatMap((stance) =>
      words(lists[stance] ?? "").map((word) => [word, stance] as const),
    ),
  );

/** Stances by the lemma of a verb, its particle after a space. */
export const verbStances: ReadonlyMap<string, Stance> = build(verbs);

/** Stances by the form of a noun. */
export const nounStances: ReadonlyMap<string, Stance> = build(nouns);

/** Words before a cue's verb that take its stance back: "did not warn", "declined to blame". By lemma. */
export const stanceReversals: ReadonlySet<string> = new Set(
  words("not n't never no nor neither without cannot decline refuse fail stop hesitate avoid"),
);
