-- CreateTable
CREATE TABLE "SavedView" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "DefaultView" (
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "viewId" UUID NOT NULL,

    CONSTRAINT "DefaultView_pkey" PRIMARY KEY ("workspaceId","memberId")
);

-- CreateTable
CREATE TABLE "Follow" (
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("workspaceId","memberId","accountId")
);

-- CreateTable
CREATE TABLE "AccountVisit" (
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountVisit_pkey" PRIMARY KEY ("workspaceId","memberId","accountId")
);

-- CreateIndex
CREATE INDEX "SavedView_workspaceId_shared_idx" ON "SavedView"("workspaceId", "shared");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_workspaceId_memberId_name_key" ON "SavedView"("workspaceId", "memberId", "name");

-- CreateIndex
CREATE INDEX "DefaultView_workspaceId_viewId_idx" ON "DefaultView"("workspaceId", "viewId");

-- CreateIndex
CREATE INDEX "Follow_workspaceId_accountId_idx" ON "Follow"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "AccountVisit_workspaceId_accountId_idx" ON "AccountVisit"("workspaceId", "accountId");

-- AddForeignKey
ALTER TABLE "DefaultView" ADD CONSTRAINT "DefaultView_workspaceId_viewId_fkey" FOREIGN KEY ("workspaceId", "viewId") REFERENCES "SavedView"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AccountVisit" ADD CONSTRAINT "AccountVisit_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "SavedView", "DefaultView", "Follow", "AccountVisit" TO credence_app;
ALTER TABLE "SavedView" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SavedView" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "SavedView" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "DefaultView" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DefaultView" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "DefaultView" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "Follow" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Follow" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Follow" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "AccountVisit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AccountVisit" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "AccountVisit" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);

-- Search over everything. Behind row-level security no trigram index is ever used: LIKE is not leakproof, so that it is tried only
-- on rows that the policy has let through. These narrow indexes let it be tried without reading the wide rows. A statement or title
-- longer than a page of an index takes stays out of them.
CREATE INDEX "Belief_search_idx" ON "Belief"("workspaceId", "statement", "accountId", "id") WHERE octet_length("statement") <= 1000;
CREATE INDEX "Interaction_search_idx" ON "Interaction"("workspaceId", "title", "accountId", "occurredAt", "id") WHERE octet_length("title") <= 1000;
