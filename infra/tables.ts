// The two tables: who reads, and what was sent to whom. They outlive the stack.
import { aws_dynamodb as dynamodb, aws_iam as iam, RemovalPolicy } from "aws-cdk-lib";
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

/** Lets a function do these to a table's items. The ready-made grant would open its indexes to each of them too. */
export const letUse = (grantee: iam.IGrantable, { tableArn }: dynamodb.ITable, ...actions: string[]): void => {
  iam.Grant.addToPrincipal({ grantee, actions, resourceArns: [tableArn] });
};

const cohortIndex = "byCohort";

export class Tables extends Construct {
  readonly readers: dynamodb.Table;
  readonly deliveries: dynamodb.Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.readers = table(this, "Readers");
    this.readers.addGlobalSecondaryIndex({
      indexName: cohortIndex,
      partitionKey: { name: "cohort", type: dynamodb.AttributeType.STRING },
      sortKey: { name: "pk", type: dynamodb.AttributeType.STRING },
    });
    this.deliveries = table(this, "Deliveries");
  }

  /** Lets a function list the readers of a cohort. */
  letQueryCohorts(grantee: iam.IGrantable): void {
    const resourceArns = [`${this.readers.tableArn}/index/${cohortIndex}`];
    iam.Grant.addToPrincipal({ grantee, actions: ["dynamodb:Query"], resourceArns });
  }
}
