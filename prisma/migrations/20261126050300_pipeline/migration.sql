-- CreateTable
CREATE TABLE "AccountSigns" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "conversations" INTEGER NOT NULL,
    "firstWordAt" TIMESTAMPTZ(3),
    "lastWordId" UUID,
    "usualGapDays" DOUBLE PRECISION,
    "heard" JSONB NOT NULL DEFAULT '[]',
    "buyersKnown" INTEGER NOT NULL,
    "buyers" JSONB NOT NULL DEFAULT '[]',
    "buyerHeardAt" TIMESTAMPTZ(3),
    "objections" JSONB NOT NULL DEFAULT '[]',
    "slips" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "AccountSigns_pkey" PRIMARY KEY ("workspaceId","accountId")
);

-- CreateTable
CREATE TABLE "DealVersion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dealId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT NOT NULL,
    "amountMinor" BIGINT,
    "currency" TEXT,
    "closeDate" DATE,
    "forecastCategory" TEXT,

    CONSTRAINT "DealVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "WarningSettings" (
    "workspaceId" UUID NOT NULL,
    "darkDays" INTEGER NOT NULL,
    "darkFactor" DOUBLE PRECISION NOT NULL,
    "singlePeople" INTEGER NOT NULL,
    "singleDays" INTEGER NOT NULL,
    "buyerDays" INTEGER NOT NULL,
    "conversations" INTEGER NOT NULL,
    "objectionInteractions" INTEGER NOT NULL,
    "slipWindowDays" INTEGER NOT NULL,
    "slipDays" INTEGER NOT NULL,
    "budgetShare" DOUBLE PRECISION NOT NULL,
    "renewalDays" INTEGER NOT NULL,
    "off" TEXT[],
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WarningSettings_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "PipelineReview" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "scope" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PipelineReview_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PipelineReviewDeal" (
    "workspaceId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "dealId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "reasons" TEXT[],
    "discussedAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "decision" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PipelineReviewDeal_pkey" PRIMARY KEY ("workspaceId","reviewId","dealId")
);

-- CreateTable
CREATE TABLE "PipelineAction" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "dealId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" DATE,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PipelineAction_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PipelineSnapshot" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dealId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reviewId" UUID,
    "stage" TEXT NOT NULL,
    "amountMinor" BIGINT,
    "currency" TEXT,
    "closeDate" DATE,
    "forecastCategory" TEXT,
    "leadScore" DOUBLE PRECISION,
    "overall" DOUBLE PRECISION,
    "trend" "Trend",
    "clear" BOOLEAN NOT NULL DEFAULT false,
    "interactions" INTEGER NOT NULL,
    "warnings" TEXT[],

    CONSTRAINT "PipelineSnapshot_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "DealVersion_workspaceId_dealId_until_idx" ON "DealVersion"("workspaceId", "dealId", "until");

-- CreateIndex
CREATE INDEX "PipelineReview_workspaceId_memberId_startedAt_idx" ON "PipelineReview"("workspaceId", "memberId", "startedAt");

-- CreateIndex
CREATE INDEX "PipelineReviewDeal_workspaceId_dealId_idx" ON "PipelineReviewDeal"("workspaceId", "dealId");

-- CreateIndex
CREATE INDEX "PipelineAction_workspaceId_dealId_idx" ON "PipelineAction"("workspaceId", "dealId");

-- CreateIndex
CREATE INDEX "PipelineAction_workspaceId_reviewId_idx" ON "PipelineAction"("workspaceId", "reviewId");

-- CreateIndex
CREATE INDEX "PipelineSnapshot_workspaceId_dealId_at_idx" ON "PipelineSnapshot"("workspaceId", "dealId", "at");

-- CreateIndex
CREATE INDEX "PipelineSnapshot_workspaceId_reviewId_idx" ON "PipelineSnapshot"("workspaceId", "reviewId");

-- AddForeignKey
ALTER TABLE "AccountSigns" ADD CONSTRAINT "AccountSigns_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DealVersion" ADD CONSTRAINT "DealVersion_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineReview" ADD CONSTRAINT "PipelineReview_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineReviewDeal" ADD CONSTRAINT "PipelineReviewDeal_workspaceId_reviewId_fkey" FOREIGN KEY ("workspaceId", "reviewId") REFERENCES "PipelineReview"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineReviewDeal" ADD CONSTRAINT "PipelineReviewDeal_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineAction" ADD CONSTRAINT "PipelineAction_workspaceId_reviewId_fkey" FOREIGN KEY ("workspaceId", "reviewId") REFERENCES "PipelineReview"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineAction" ADD CONSTRAINT "PipelineAction_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineAction" ADD CONSTRAINT "PipelineAction_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineSnapshot" ADD CONSTRAINT "PipelineSnapshot_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineSnapshot" ADD CONSTRAINT "PipelineSnapshot_workspaceId_reviewId_fkey" FOREIGN KEY ("workspaceId", "reviewId") REFERENCES "PipelineReview"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "AccountSigns", "DealVersion", "WarningSettings", "PipelineReview", "PipelineReviewDeal", "PipelineAction", "PipelineSnapshot" TO credence_app;
ALTER TABLE "AccountSigns" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AccountSigns" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "AccountSigns" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "DealVersion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DealVersion" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "DealVersion" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "WarningSettings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "WarningSettings" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "WarningSettings" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "PipelineReview" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PipelineReview" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PipelineReview" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "PipelineReviewDeal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PipelineReviewDeal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PipelineReviewDeal" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "PipelineAction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PipelineAction" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PipelineAction" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "PipelineSnapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PipelineSnapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PipelineSnapshot" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
