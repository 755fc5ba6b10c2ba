// What a load asks of each service at its busiest, beside the limit that an account begins with and what moves it.
import { type Load, runMs } from "./monthly-cost.ts";
import { assumed } from "./workload.ts";

export interface Rate {
  what: string;
  /** In `unit`. */
  value: number;
  unit: string;
  /** What an account has before anybody asks for more, in the same unit; none where there is no limit that matters. */
  limit?: number;
  /** What moves it. */
  moves: string;
}

const secondsADay = 86_400;

/** Every reader at one hour, feeds and articles spread over the day. Limits: AWS's default quotas, to be checked with it. */
export const ratesOf = ({ feeds, articles, readers }: Load): Rate[] => {
  const polls = (feeds * assumed.pollsAFeed) / secondsADay;
  const news = articles / secondsADay;
  const mails = readers / 3600;
  const events = mails * assumed.eventsAMail;
  const atOnce = (ms: number): number => ms / 1000;
  return [
    {
      what: "publish: its one run",
      value: (articles * runMs("publish")) / 1000,
      unit: "s",
      limit: 900,
      moves: "a stage for each part of the feed list",
    },
    { what: "SES: mails", value: mails, unit: "/s", limit: assumed.firstRate, moves: "sending rate in Service Quotas" },
    { what: "SES: mails a day", value: readers, unit: "", limit: 50_000, moves: "sending quota in Service Quotas" },
    {
      what: "send: functions at once",
      value: atOnce(mails * runMs("send")),
      unit: "",
      limit: 10,
      moves: "sendAtOnce; above 1,000 in all, Lambda's quota",
    },
    {
      what: "subscribe: functions at once, for mail events",
      value: atOnce(events * runMs("subscribe")),
      unit: "",
      limit: 2,
      moves: "eventsAtOnce",
    },
    {
      what: "collect: functions at once",
      value: atOnce(polls * assumed.pollMs + news * (runMs("collect") + assumed.pageWaitMs)),
      unit: "",
      limit: 10,
      moves: "collectAtOnce",
    },
    {
      what: "extract: functions at once",
      value: atOnce(news * runMs("extract")),
      unit: "",
      limit: 10,
      moves: "extractAtOnce",
    },
    {
      what: "DynamoDB: writes to deliveries",
      value: mails * assumed.writesABriefing,
      unit: "/s",
      limit: 40_000,
      moves: "table quota in Service Quotas; warm throughput before the first such day",
    },
    {
      what: "DynamoDB: reads",
      value: mails * assumed.readsABriefing,
      unit: "/s",
      limit: 40_000,
      moves: "table quota in Service Quotas",
    },
    { what: "S3: writes", value: news * 2 + polls, unit: "/s", limit: 3500, moves: "none needed: a prefix each stage" },
    { what: "S3: reads", value: news * 4 + polls, unit: "/s", limit: 5500, moves: "none needed" },
    { what: "SQS: messages", value: polls + news + mails + events, unit: "/s", moves: "none needed: no limit" },
  ];
};
