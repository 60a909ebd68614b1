-- AlterTable
ALTER TABLE "ReviewItem" ADD COLUMN     "kind" "Kind",
ADD COLUMN     "personId" UUID,
ADD COLUMN     "touches" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ReviewPlan" (
    "workspaceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reviewers" INTEGER NOT NULL,
    "budgetSeconds" DOUBLE PRECISION NOT NULL,
    "spentSeconds" DOUBLE PRECISION NOT NULL,
    "singleSeconds" DOUBLE PRECISION NOT NULL,
    "pairSeconds" DOUBLE PRECISION NOT NULL,
    "timed" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "queued" INTEGER NOT NULL,
    "expired" INTEGER NOT NULL,

    CONSTRAINT "ReviewPlan_pkey" PRIMARY KEY ("workspaceId")
);

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "ReviewPlan" TO credence_app;
ALTER TABLE "ReviewPlan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReviewPlan" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ReviewPlan" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
