// What AWS asks, in US dollars without tax: list prices of the pages named below. An operator checks them before relying on them.

/** When these were written down, all of them. AWS changes prices a few times a year, mostly downwards. */
export const pricesAsOf = "2025-06";

/** The page that a row's prices are listed on. */
export const pricePages: Readonly<Record<string, string>> = {
  Lambda: "https://aws.amazon.com/lambda/pricing/",
  SES: "https://aws.amazon.com/ses/pricing/",
  DynamoDB: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
  SNS: "https://aws.amazon.com/sns/pricing/",
  SQS: "https://aws.amazon.com/sqs/pricing/",
  S3: "https://aws.amazon.com/s3/pricing/",
  "CloudFront and API": "https://aws.amazon.com/cloudfront/pricing/, https://aws.amazon.com/api-gateway/pricing/",
  CloudWatch: "https://aws.amazon.com/cloudwatch/pricing/",
  "Secrets, schedules": "https://aws.amazon.com/secrets-manager/pricing/, https://aws.amazon.com/eventbridge/pricing/",
};

export interface Prices {
  /** Lambda on arm64, a GB-second. */
  lambdaGbSecond: number;
  lambdaMillionRequests: number;
  s3GbMonth: number;
  s3ThousandPuts: number;
  s3ThousandGets: number;
  /** DynamoDB on demand. */
  dynamoMillionWrites: number;
  dynamoMillionReads: number;
  sqsMillionRequests: number;
  /** Delivery to a queue is free. */
  snsMillionPublishes: number;
  sesThousandMails: number;
  cloudFrontGb: number;
  cloudFrontTenThousandRequests: number;
  httpApiMillionRequests: number;
  logsGb: number;
  metricMonth: number;
  alarmMonth: number;
  dashboardMonth: number;
  secretMonth: number;
  schedulerMillion: number;
}

export const prices: Readonly<Record<string, Prices>> = {
  "eu-central-1": {
    lambdaGbSecond: 0.0000133334,
    lambdaMillionRequests: 0.2,
    s3GbMonth: 0.0245,
    s3ThousandPuts: 0.0054,
    s3ThousandGets: 0.00043,
    dynamoMillionWrites: 0.7625,
    dynamoMillionReads: 0.1525,
    sqsMillionRequests: 0.4,
    snsMillionPublishes: 0.5,
    sesThousandMails: 0.1,
    cloudFrontGb: 0.085,
    cloudFrontTenThousandRequests: 0.012,
    httpApiMillionRequests: 1.2,
    logsGb: 0.63,
    metricMonth: 0.3,
    alarmMonth: 0.1,
    dashboardMonth: 3,
    secretMonth: 0.4,
    schedulerMillion: 1,
  },
  "us-east-1": {
    lambdaGbSecond: 0.0000133334,
    lambdaMillionRequests: 0.2,
    s3GbMonth: 0.023,
    s3ThousandPuts: 0.005,
    s3ThousandGets: 0.0004,
    dynamoMillionWrites: 0.625,
    dynamoMillionReads: 0.125,
    sqsMillionRequests: 0.4,
    snsMillionPublishes: 0.5,
    sesThousandMails: 0.1,
    cloudFrontGb: 0.085,
    cloudFrontTenThousandRequests: 0.01,
    httpApiMillionRequests: 1,
    logsGb: 0.5,
    metricMonth: 0.3,
    alarmMonth: 0.1,
    dashboardMonth: 3,
    secretMonth: 0.4,
    schedulerMillion: 1,
  },
};
