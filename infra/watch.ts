// What wakes an operator, whom it wakes, and the one dashboard.
import {
  aws_cloudwatch_actions as actions,
  aws_budgets as budgets,
  aws_cloudwatch as cloudwatch,
  aws_sns as sns,
  aws_sns_subscriptions as subscriptions,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Settings } from "./settings.ts";
import type { StageFunction } from "./stage-function.ts";
import { alarmDefinitions, ring, type Watched } from "./watch/alarms.ts";
import { dashboardRows } from "./watch/dashboard.ts";

export interface WatchProps extends Watched {
  settings: Pick<Settings, "operator" | "budget" | "stage">;
  stages: Readonly<Record<StageFunction["stage"], StageFunction>>;
}

export class Watch extends Construct {
  /** Where alarms are told; the operator's address is subscribed where one is set. */
  readonly alarms: sns.Topic;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const { operator, budget, stage } = props.settings;
    this.alarms = new sns.Topic(this, "Alarms", { enforceSSL: true });
    if (operator !== undefined) this.alarms.addSubscription(new subscriptions.EmailSubscription(operator));
    const notify = new actions.SnsAction(this.alarms);
    const alarms = alarmDefinitions(this, props).map((definition) => {
      const alarm = ring(this, definition);
      // Told when it is over, too.
      alarm.addAlarmAction(notify);
      alarm.addOkAction(notify);
      return alarm;
    });
    new cloudwatch.Dashboard(this, "Dashboard", { widgets: dashboardRows(this, props, props.stages, alarms) });
    if (operator !== undefined && budget !== undefined) this.watchCost(operator, budget, stage);
  }

  /** Of the whole account: costs carry no mark of the stack unless the account's owner turns cost tags on. */
  private watchCost(operator: string, amount: number, stage: string): void {
    const tell = (
      notificationType: string,
      threshold: number,
    ): budgets.CfnBudget.NotificationWithSubscribersProperty => ({
      notification: { notificationType, comparisonOperator: "GREATER_THAN", threshold, thresholdType: "PERCENTAGE" },
      subscribers: [{ subscriptionType: "EMAIL", address: operator }],
    });
    new budgets.CfnBudget(this, "Budget", {
      budget: {
        budgetName: `Readout-${stage} (README, Runbook: Cost)`.replace(/[:\\]/g, ","),
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount, unit: "USD" },
      },
      notificationsWithSubscribers: [tell("ACTUAL", 80), tell("FORECASTED", 100)],
    });
  }
}
