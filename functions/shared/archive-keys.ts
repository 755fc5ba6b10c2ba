// Where everything stands in the archive bucket, and the names of the environment. Imports nothing of ours.
import { createHash } from "node:crypto";

/** Prefixes of the archive, in the order of the data. */
export const prefixes = {
  feeds: "feeds/",
  rechecks: "rechecks/",
  articles: "articles/",
  rejections: "rejections/",
  findings: "findings/",
  editions: "editions/",
  actors: "actors/",
  site: "site/",
  audiences: "audiences/",
} as const;

/** The UTC day of an ISO time: "2026-11-23". */
const day = (at: string): string => at.slice(0, 10);

/** What is remembered of a feed from poll to poll. */
export const feedKey = (feedId: string): string => `${prefixes.feeds}${feedId}.json`;
/** Articles of a feed that editions quote, and until when their pages are read again. */
export const recheckKey = (feedId: string): string => `${prefixes.rechecks}${feedId}.json`;
/** One object a version of an article's text: writing the same text twice is refused by `If-None-Match`. */
export const articleKey = (articleId: string, textHash: string): string =>
  `${prefixes.articles}${articleId}/${textHash.slice(0, 16)}.json`;
/** Under this prefix stand all versions of an article. */
export const articleVersions = (articleId: string): string => `${prefixes.articles}${articleId}/`;
/** Why an item became no article, under the id that the article would have had; `at` is an ISO time. */
export const rejectionKey = (at: string, feedId: string, articleId: string): string =>
  `${prefixes.rejections}${day(at)}/${feedId}-${articleId}.json`;
/** Findings lie by the day their article was first seen, so that publish lists two days and no more. */
export const findingsKey = (firstSeenAt: string, articleId: string): string =>
  `${prefixes.findings}${day(firstSeenAt)}/${articleId}.json`;
/** Rejections and findings of a UTC day stand under these. */
export const rejectionsOfDay = (at: string): string => `${prefixes.rejections}${day(at)}/`;
export const findingsOfDay = (at: string): string => `${prefixes.findings}${day(at)}/`;
/** An edition by its date at the operator's place. */
export const editionKey = (edition: string): string => `${prefixes.editions}${edition}.json`;
/** Which versions of articles an edition was made from. `contentHash` keeps apart what two runs at one time have read. */
export const editionRecordKey = (edition: string, contentHash: string): string =>
  `${prefixes.editions}${edition}.read-${contentHash.slice(0, 16)}.jsonl`;
/** What the archive's page tells of each edition, one line each. Only editions themselves have names that end in ".json". */
export const editionListingKey = `${prefixes.editions}listing.jsonl`;
/**
 * "person:ada-lund" as "person-ada-lund". Ids may hold letters of any script and be of any length: what that changes
 * gets the id's hash behind it, so that two ids never meet in one name.
 */
export const actorSegment = (actorId: string): string => {
  const safe = actorId.replace(/[^a-z0-9]+/g, "-").slice(0, 80);
  if (safe === actorId.replace(":", "-")) return safe;
  return `${safe}-${createHash("sha256").update(actorId).digest("hex").slice(0, 12)}`;
};
/** An actor's timeline: what all editions had the actor say. */
export const actorKey = (actorId: string): string => `${prefixes.actors}${actorSegment(actorId)}.json`;
/** What stands below is of one date at the readers' place, whatever the zone. */
export const audiencesOfDate = (localDate: string): string => `${prefixes.audiences}${localDate}/`;
const audiencePlace = (localDate: string, zone: string, hour: number): string =>
  `${audiencesOfDate(localDate)}${zone.replaceAll("/", "~")}/${String(hour).padStart(2, "0")}/`;
/** Written once and last: an audience is what its index names. */
export const audienceIndexKey = (localDate: string, zone: string, hour: number): string =>
  `${audiencePlace(localDate, zone, hour)}index.json`;
/** `contentHash` keeps pages of a freeze that was begun twice apart. */
export const audiencePageKey = (
  localDate: string,
  zone: string,
  hour: number,
  page: number,
  contentHash: string,
): string => `${audiencePlace(localDate, zone, hour)}page-${page}-${contentHash.slice(0, 16)}.json`;
/** The counts an audience ended with: it stands where nothing is left to do. */
export const audienceTallyKey = (indexKey: string): string => indexKey.replace(/index\.json$/, "tally.json");
/** Tells an audience's index from its pages. */
export const isAudienceIndex = (key: string): boolean => key.endsWith("/index.json");
/** A page of the site by its path, which has no slash at its start. */
export const sitePageKey = (path: string): string => `${prefixes.site}${path}`;

/** The header by which CloudFront shows the subscribe function that a request came by way of it. */
export const originKeyHeader = "X-Origin-Key";

/** Names of the environment variables the stack sets and the functions read. */
export const environment = {
  archiveBucket: "ARCHIVE_BUCKET",
  readersTable: "READERS_TABLE",
  deliveriesTable: "DELIVERIES_TABLE",
  collectQueue: "COLLECT_QUEUE_URL",
  extractQueue: "EXTRACT_QUEUE_URL",
  sendQueue: "SEND_QUEUE_URL",
  /** How many send functions may work at once: they divide the account's send rate among them. */
  sendWorkers: "SEND_WORKERS",
  /** Where the site is, without a slash at the end. */
  siteUrl: "SITE_URL",
  /** The operator's time zone: it gives an edition its date. */
  zone: "ZONE",
  /** BCP 47 tag of the language the site's own words are in. */
  siteLanguage: "SITE_LANGUAGE",
  sender: "SENDER",
  postalAddress: "POSTAL_ADDRESS",
  configurationSet: "CONFIGURATION_SET",
  eventsTopic: "EVENTS_TOPIC_ARN",
  eventsQueue: "EVENTS_QUEUE_URL",
  /** The Secrets Manager secret whose keys sign links and hash addresses. */
  tokenSecret: "TOKEN_SECRET_ARN",
  /** The Secrets Manager secret of the header that CloudFront adds to readers' requests. */
  originSecret: "ORIGIN_SECRET_ARN",
  /** Milliseconds between two requests to one host. */
  hostSpacing: "HOST_SPACING_MS",
  /** Origins on private networks that may be read all the same, divided by commas. */
  privateOrigins: "PRIVATE_ORIGINS",
  /** Names of the sections, as a JSON array: what a reader may choose from. */
  sections: "SECTIONS",
  /** Stories of one section in an edition, as long as another section still has some. */
  storiesPerSection: "STORIES_PER_SECTION",
  /** Sign-ups taken in an hour, in all and from one network. */
  signUpsAnHour: "SIGN_UPS_AN_HOUR",
  signUpsFromNetwork: "SIGN_UPS_FROM_NETWORK",
  /** The feed list, written beside the collect function's bundle. */
  feedsFile: "FEEDS_FILE",
} as const;
