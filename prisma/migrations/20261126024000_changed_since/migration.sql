-- What came, was closed or came of age since an account was projected, without a look at everything before.
CREATE INDEX "Observation_workspaceId_accountId_changed_idx" ON "Observation" ("workspaceId", "accountId", (greatest("ingestedAt", "closedAt", "eventAt")));
