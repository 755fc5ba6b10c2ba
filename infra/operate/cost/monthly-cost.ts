// The month's price of a load, service by service. No free tier is taken off: others may use it up.
import type { Prices } from "./prices.ts";
import { assumed, measured, memoryGb, standing } from "./workload.ts";

export interface Load {
  feeds: number;
  /** A day. */
  articles: number;
  readers: number;
}

export interface CostRow {
  service: string;
  /** What is paid for, in words. */
  of: string;
  /** US dollars a month. */
  dollars: number;
}

const million = 1_000_000;
const round = (value: number): string => Math.round(value).toLocaleString("en");

/** Milliseconds that a function runs for one article, mail or event: its work at its share of a processor, and AWS's answers. */
export const runMs = (stage: keyof typeof memoryGb): number => {
  const work = {
    collect: measured.collectArticleMs,
    extract: measured.extractArticleMs,
    publish: measured.publishArticleMs,
    send: measured.sendMailMs,
    subscribe: measured.subscribeEventMs,
  }[stage];
  const processors = Math.min(1, (memoryGb[stage] * 1024) / 1769);
  return (work * assumed.timesSlower) / processors + assumed.calls[stage] * assumed.awsCallMs;
};

/** Milliseconds of the send function a briefing takes: its own work, or its turn at the rate that SES grants. */
export const sendMs = (readers: number): number => {
  const rate = Math.max(assumed.firstRate, readers / 3600);
  return Math.max(runMs("send"), (1000 * assumed.sendWorkers) / rate);
};

const lambda = (load: Load, price: Prices): CostRow => {
  const days = assumed.daysAMonth;
  const polls = load.feeds * assumed.pollsAFeed * days;
  const articles = load.articles * days;
  const mails = load.readers * days;
  const collectMs = polls * assumed.pollMs + articles * (runMs("collect") + assumed.pageWaitMs);
  const gbSeconds =
    (collectMs * memoryGb.collect +
      articles * runMs("extract") * memoryGb.extract +
      articles * runMs("publish") * memoryGb.publish +
      mails * sendMs(load.readers) * memoryGb.send +
      mails * assumed.eventsAMail * runMs("subscribe") * memoryGb.subscribe) /
    1000;
  const requests = polls + articles / 10 + mails / 10 + (mails * assumed.eventsAMail) / 10;
  return {
    service: "Lambda",
    of: `${round(gbSeconds)} GB-seconds, ${round(requests)} runs`,
    dollars: gbSeconds * price.lambdaGbSecond + (requests / million) * price.lambdaMillionRequests,
  };
};

const mail = ({ readers }: Load, price: Prices): CostRow[] => {
  const mails = readers * assumed.daysAMonth;
  const events = mails * assumed.eventsAMail;
  return [
    { service: "SES", of: `${round(mails)} mails`, dollars: (mails / 1000) * price.sesThousandMails },
    {
      service: "DynamoDB",
      of: `${round(mails * assumed.writesABriefing)} writes, ${round(mails * assumed.readsABriefing)} reads`,
      dollars:
        (mails / million) *
        (assumed.writesABriefing * price.dynamoMillionWrites + assumed.readsABriefing * price.dynamoMillionReads),
    },
    { service: "SNS", of: `${round(events)} mail events`, dollars: (events / million) * price.snsMillionPublishes },
  ];
};

const queues = ({ feeds, articles, readers }: Load, price: Prices): CostRow => {
  const polls = feeds * assumed.pollsAFeed * assumed.daysAMonth;
  const inTens = (articles + readers * (1 + assumed.eventsAMail)) * assumed.daysAMonth;
  const requests = polls * 3 + inTens * assumed.queueCallsInTens;
  return {
    service: "SQS",
    of: `${round(requests)} requests`,
    dollars: (requests / million) * price.sqsMillionRequests,
  };
};

const storage = ({ articles, feeds }: Load, price: Prices): CostRow => {
  const days = assumed.daysAMonth;
  const gb = (articles * days * assumed.keptMonths * assumed.articleMb) / 1000;
  const puts = (articles * 2 + feeds * assumed.pollsAFeed + assumed.pagesAnEdition) * days;
  const gets = (articles * 4 + feeds * assumed.pollsAFeed) * days;
  return {
    service: "S3",
    of: `${round(gb)} GB after ${assumed.keptMonths} months, ${round(puts)} writes, ${round(gets)} reads`,
    dollars: gb * price.s3GbMonth + (puts / 1000) * price.s3ThousandPuts + (gets / 1000) * price.s3ThousandGets,
  };
};

const site = ({ readers }: Load, price: Prices): CostRow => {
  const visits = readers * assumed.visitors * assumed.daysAMonth;
  const requests = visits * assumed.requestsAVisit;
  const gb = (visits * assumed.visitMb) / 1000;
  return {
    service: "CloudFront and API",
    of: `${round(visits)} visits, ${round(gb)} GB`,
    dollars:
      gb * price.cloudFrontGb +
      (requests / 10_000) * price.cloudFrontTenThousandRequests +
      (visits / 10 / million) * price.httpApiMillionRequests,
  };
};

const watching = ({ articles, readers }: Load, price: Prices): CostRow => {
  const bytes = (articles * assumed.logBytesAnArticle + readers * assumed.logBytesABriefing) * assumed.daysAMonth;
  const gb = bytes / 1e9;
  return {
    service: "CloudWatch",
    of: `${gb.toFixed(1)} GB of logs, ${standing.metrics} metrics, ${standing.alarms} alarms, a dashboard`,
    dollars:
      gb * price.logsGb +
      standing.metrics * price.metricMonth +
      standing.alarms * price.alarmMonth +
      standing.dashboards * price.dashboardMonth,
  };
};

/** One row a service. */
export const monthlyCost = (load: Load, price: Prices): CostRow[] => [
  lambda(load, price),
  ...mail(load, price),
  queues(load, price),
  storage(load, price),
  site(load, price),
  watching(load, price),
  {
    service: "Secrets, schedules",
    of: `${standing.secrets} secrets`,
    dollars:
      standing.secrets * price.secretMonth + (((96 + 48 + 1) * assumed.daysAMonth) / million) * price.schedulerMillion,
  },
];

/** Dollars in all. */
export const totalOf = (rows: readonly CostRow[]): number => rows.reduce((sum, { dollars }) => sum + dollars, 0);
