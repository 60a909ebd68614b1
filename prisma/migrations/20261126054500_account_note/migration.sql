-- CreateTable
CREATE TABLE "AccountNote" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountNote_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "AccountNote_workspaceId_accountId_at_idx" ON "AccountNote"("workspaceId", "accountId", "at");

-- AddForeignKey
ALTER TABLE "AccountNote" ADD CONSTRAINT "AccountNote_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "AccountNote" TO credence_app;
ALTER TABLE "AccountNote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AccountNote" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "AccountNote" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);

-- What was done to an account, whatever object it was done to, newest first.
CREATE INDEX "AuditEntry_workspaceId_account_at_idx" ON "AuditEntry" ("workspaceId", (fields->>'accountId'), "at");
