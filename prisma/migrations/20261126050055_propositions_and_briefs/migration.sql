-- CreateEnum
CREATE TYPE "BriefKind" AS ENUM ('meeting', 'handoff');

-- AlterTable
ALTER TABLE "Belief" ADD COLUMN     "valuePropositionId" UUID;

-- AlterTable
ALTER TABLE "ProofPoint" ADD COLUMN     "figure" TEXT,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "segment" TEXT,
ADD COLUMN     "source" TEXT,
ADD COLUMN     "url" TEXT;

-- AlterTable
ALTER TABLE "ValueProposition" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "segment" TEXT;

-- AlterTable
ALTER TABLE "WorkspaceSettings" ADD COLUMN     "briefLinks" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "BriefOpening" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "BriefKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "evidence" INTEGER NOT NULL,

    CONSTRAINT "BriefOpening_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "BriefLink" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "BriefKind" NOT NULL,
    "personIds" UUID[],
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "opens" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3),
    "windowAt" TIMESTAMPTZ(3),
    "windowOpens" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "BriefLink_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ProofPointLink" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proofPointId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "beliefId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProofPointLink_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ProofMeeting" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "proofPointId" UUID NOT NULL,
    "beliefId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "interactionId" UUID,
    "before" DOUBLE PRECISION NOT NULL,
    "beforeLow" DOUBLE PRECISION NOT NULL,
    "beforeHigh" DOUBLE PRECISION NOT NULL,
    "beforeN" INTEGER NOT NULL,
    "after" DOUBLE PRECISION NOT NULL,
    "afterLow" DOUBLE PRECISION NOT NULL,
    "afterHigh" DOUBLE PRECISION NOT NULL,
    "afterN" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,

    CONSTRAINT "ProofMeeting_pkey" PRIMARY KEY ("workspaceId","accountId","proofPointId","beliefId")
);

-- CreateIndex
CREATE INDEX "BriefOpening_workspaceId_accountId_memberId_at_idx" ON "BriefOpening"("workspaceId", "accountId", "memberId", "at");

-- CreateIndex
CREATE INDEX "BriefOpening_workspaceId_at_idx" ON "BriefOpening"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "BriefLink_workspaceId_accountId_idx" ON "BriefLink"("workspaceId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "BriefLink_workspaceId_tokenHash_key" ON "BriefLink"("workspaceId", "tokenHash");

-- CreateIndex
CREATE INDEX "ProofPointLink_workspaceId_accountId_idx" ON "ProofPointLink"("workspaceId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ProofPointLink_workspaceId_proofPointId_beliefId_key" ON "ProofPointLink"("workspaceId", "proofPointId", "beliefId");

-- CreateIndex
CREATE INDEX "ProofMeeting_workspaceId_proofPointId_idx" ON "ProofMeeting"("workspaceId", "proofPointId");

-- CreateIndex
CREATE INDEX "ProofMeeting_workspaceId_beliefId_idx" ON "ProofMeeting"("workspaceId", "beliefId");

-- CreateIndex
CREATE INDEX "Belief_workspaceId_valuePropositionId_idx" ON "Belief"("workspaceId", "valuePropositionId");

-- AddForeignKey
ALTER TABLE "BriefOpening" ADD CONSTRAINT "BriefOpening_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BriefLink" ADD CONSTRAINT "BriefLink_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProofPointLink" ADD CONSTRAINT "ProofPointLink_workspaceId_proofPointId_fkey" FOREIGN KEY ("workspaceId", "proofPointId") REFERENCES "ProofPoint"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProofPointLink" ADD CONSTRAINT "ProofPointLink_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProofMeeting" ADD CONSTRAINT "ProofMeeting_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProofMeeting" ADD CONSTRAINT "ProofMeeting_workspaceId_proofPointId_fkey" FOREIGN KEY ("workspaceId", "proofPointId") REFERENCES "ProofPoint"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What a cached belief is about is known from its frozen form; the owner of the tables is bound by their policies, too.
ALTER TABLE "Belief" NO FORCE ROW LEVEL SECURITY;
UPDATE "Belief" SET "valuePropositionId" = (frozen::jsonb->>14)::uuid WHERE left(frozen, 3) = '[3,';
ALTER TABLE "Belief" FORCE ROW LEVEL SECURITY;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "ProofPointLink" TO credence_app;
ALTER TABLE "ProofPointLink" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProofPointLink" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ProofPointLink" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ProofMeeting" TO credence_app;
ALTER TABLE "ProofMeeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProofMeeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ProofMeeting" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "BriefOpening" TO credence_app;
ALTER TABLE "BriefOpening" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BriefOpening" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "BriefOpening" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "BriefLink" TO credence_app;
ALTER TABLE "BriefLink" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BriefLink" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "BriefLink" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
