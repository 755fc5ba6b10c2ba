// Who may read a secret: its value, and nothing about it.
import { aws_iam as iam, type aws_secretsmanager as secrets } from "aws-cdk-lib";

/** Lets a function read a secret's value. */
export const letReadSecret = (grantee: iam.IGrantable, { secretArn }: secrets.ISecret): void => {
  iam.Grant.addToPrincipal({ grantee, actions: ["secretsmanager:GetSecretValue"], resourceArns: [secretArn] });
};
