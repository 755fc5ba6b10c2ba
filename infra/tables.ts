// The two tables: who reads, and what was sent to whom. They outlive the stack.
import { aws_dynamodb as dynamodb, RemovalPolicy } from "aws-cdk-lib";
import { Construct } from "constructs";

const table = (scope: Construct, id: string): dynamodb.Table =>
  new dynamodb.Table(scope, id, {
    partitionKey: { name: "pk", type: dynamodb.AttributeType.STRING },
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    encryption: dynamodb.TableEncryption.AWS_MANAGED,
    timeToLiveAttribute: "expiresAt",
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

export class Tables extends Construct {
  readonly readers: dynamodb.Table;
  readonly deliveries: dynamodb.Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.readers = table(this, "Readers");
    this.readers.addGlobalSecondaryIndex({
      indexName: "byCohort",
      partitionKey: { name: "cohort", type: dynamodb.AttributeType.STRING },
      sortKey: { name: "pk", type: dynamodb.AttributeType.STRING },
    });
    this.deliveries = table(this, "Deliveries");
  }
}
