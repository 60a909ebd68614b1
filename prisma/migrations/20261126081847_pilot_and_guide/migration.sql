-- CreateTable
CREATE TABLE "PilotAccount" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "pickedById" UUID,
    "pickedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotAccount_pkey" PRIMARY KEY ("workspaceId","accountId")
);

-- CreateTable
CREATE TABLE "PilotWeek" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "week" DATE NOT NULL,
    "absent" INTEGER NOT NULL,
    "contradicted" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "projectedAt" TIMESTAMPTZ(3) NOT NULL,
    "measuredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotWeek_pkey" PRIMARY KEY ("workspaceId","accountId","week")
);

-- CreateTable
CREATE TABLE "MemberGuide" (
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tourStep" INTEGER,
    "tourState" TEXT,
    "stepsHiddenAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MemberGuide_pkey" PRIMARY KEY ("workspaceId","memberId")
);

-- AddForeignKey
ALTER TABLE "PilotAccount" ADD CONSTRAINT "PilotAccount_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PilotWeek" ADD CONSTRAINT "PilotWeek_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "PilotAccount"("workspaceId", "accountId") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "PilotAccount", "PilotWeek", "MemberGuide" TO credence_app;
ALTER TABLE "PilotAccount" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PilotAccount" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PilotAccount" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "PilotWeek" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PilotWeek" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PilotWeek" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "MemberGuide" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MemberGuide" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "MemberGuide" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
