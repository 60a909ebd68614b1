-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Trend" AS ENUM ('converging', 'diverging', 'stable', 'not_enough_evidence', 'silent');

-- CreateEnum
CREATE TYPE "WorkspaceKind" AS ENUM ('real', 'sample');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('rep', 'manager', 'reviewer', 'admin');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('own', 'team', 'all');

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('priority', 'concern', 'expectation', 'evaluation', 'constraint', 'intent');

-- CreateEnum
CREATE TYPE "Dimension" AS ENUM ('value', 'product', 'integration', 'trust', 'price', 'timing', 'relationship');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('positive', 'negative', 'neutral');

-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('affirmed', 'negated');

-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('implied', 'hedged', 'stated', 'emphatic', 'committed');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('customer', 'us', 'partner', 'unknown');

-- CreateEnum
CREATE TYPE "CommitteeRole" AS ENUM ('economic_buyer', 'champion', 'blocker', 'technical_evaluator', 'legal', 'user', 'unknown');

-- CreateEnum
CREATE TYPE "InteractionType" AS ENUM ('call', 'ticket', 'email', 'usage', 'event', 'note');

-- CreateEnum
CREATE TYPE "SourceType" AS ENUM ('first_person', 'own_correction', 'ticket', 'colleague_report', 'our_note', 'assent', 'usage', 'ours');

-- CreateEnum
CREATE TYPE "ObservationStatus" AS ENUM ('active', 'rejected', 'erased', 'superseded');

-- CreateEnum
CREATE TYPE "Admission" AS ENUM ('shown', 'possibly_heard');

-- CreateEnum
CREATE TYPE "BeliefStatus" AS ENUM ('active', 'contested', 'resolved', 'superseded');

-- CreateEnum
CREATE TYPE "BeliefLabel" AS ENUM ('superseded', 'resolved', 'validated', 'contested', 'stale', 'tentative', 'established', 'corroborated');

-- CreateEnum
CREATE TYPE "DealType" AS ENUM ('new', 'renewal', 'expansion');

-- CreateEnum
CREATE TYPE "DealOutcome" AS ENUM ('won', 'lost', 'renewed', 'expanded', 'churned');

-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('named', 'someone');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('needs_speakers', 'queued', 'reading', 'done', 'duplicate', 'failed');

-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('recording', 'transcription', 'inference', 'agents');

-- CreateEnum
CREATE TYPE "ConsentState" AS ENUM ('unknown', 'notified', 'granted', 'objected', 'withdrawn');

-- CreateEnum
CREATE TYPE "SuppressionKind" AS ENUM ('interaction', 'person');

-- CreateEnum
CREATE TYPE "ReviewReason" AS ENUM ('low_reading', 'contested', 'possible_duplicate', 'tombstone_differs', 'audit_sample');

-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('open', 'decided', 'withdrawn');

-- CreateEnum
CREATE TYPE "DecisionAction" AS ENUM ('approve', 'fix', 'reject', 'assert', 'keep_apart', 'merge');

-- CreateTable
CREATE TABLE "AccountSummary" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "overall" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "trend" "Trend" NOT NULL,
    "clear" BOOLEAN NOT NULL,
    "slope" DOUBLE PRECISION,
    "lastContactAt" TIMESTAMPTZ(3),
    "silentAfterDays" DOUBLE PRECISION NOT NULL,
    "lastInteractionAt" TIMESTAMPTZ(3),
    "interactions" INTEGER NOT NULL,
    "beliefs" INTEGER NOT NULL,
    "spark" JSONB NOT NULL DEFAULT '[]',
    "moved" JSONB,
    "topOpposingId" UUID,
    "decisionMaker" JSONB,
    "projectedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountSummary_pkey" PRIMARY KEY ("workspaceId","accountId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "verb" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "fields" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserIdentity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "UserIdentity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "WorkspaceKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkspaceSettings" (
    "workspaceId" UUID NOT NULL,
    "companyName" TEXT NOT NULL,
    "companyAliases" TEXT[],
    "domains" TEXT[],
    "dimensionWeights" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkspaceSettings_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Member" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "managerId" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "title" TEXT,
    "aliases" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "MemberRole" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "managerId" UUID,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "segment" INTEGER NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "speakerPersonId" UUID,
    "holderKey" TEXT NOT NULL,
    "reported" BOOLEAN NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" "Kind" NOT NULL,
    "dimension" "Dimension" NOT NULL,
    "stance" "Stance" NOT NULL,
    "polarity" "Polarity" NOT NULL,
    "certainty" "Certainty" NOT NULL,
    "unprompted" BOOLEAN NOT NULL,
    "reason" TEXT,
    "attribute" JSONB,
    "turnabout" TEXT,
    "source" "SourceType" NOT NULL,
    "extractor" TEXT NOT NULL,
    "extractorVersion" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "rawReading" DOUBLE PRECISION NOT NULL,
    "reading" DOUBLE PRECISION NOT NULL,
    "eventAt" TIMESTAMPTZ(3) NOT NULL,
    "ingestedAt" TIMESTAMPTZ(3) NOT NULL,
    "contentHash" TEXT NOT NULL,
    "status" "ObservationStatus" NOT NULL DEFAULT 'active',
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Belief" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "holderKey" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "polarity" "Polarity" NOT NULL,
    "kind" "Kind" NOT NULL,
    "dimension" "Dimension" NOT NULL,
    "stance" "Stance" NOT NULL,
    "admission" "Admission" NOT NULL,
    "status" "BeliefStatus" NOT NULL,
    "label" "BeliefLabel" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION NOT NULL,
    "support" DOUBLE PRECISION NOT NULL,
    "contradict" DOUBLE PRECISION NOT NULL,
    "observations" INTEGER NOT NULL,
    "mentions" INTEGER NOT NULL,
    "firstSeen" TIMESTAMPTZ(3) NOT NULL,
    "lastSeen" TIMESTAMPTZ(3) NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),
    "supersededBy" TEXT,
    "evidence" TEXT[],
    "projectedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Belief_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "beliefId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "prior" DOUBLE PRECISION,
    "posterior" DOUBLE PRECISION,
    "cause" TEXT NOT NULL,
    "interactionId" UUID,
    "actorId" UUID,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Precision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "extractor" TEXT NOT NULL,
    "extractorVersion" TEXT NOT NULL,
    "source" "SourceType" NOT NULL,
    "acceptance" DOUBLE PRECISION NOT NULL,
    "n" DOUBLE PRECISION NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Precision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Account" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "segment" TEXT,
    "externalId" TEXT,
    "parentId" UUID,
    "ownerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Deal" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "externalId" TEXT,
    "name" TEXT NOT NULL,
    "type" "DealType" NOT NULL,
    "stage" TEXT NOT NULL,
    "stageSince" TIMESTAMPTZ(3),
    "amountMinor" BIGINT,
    "currency" TEXT,
    "closeDate" DATE,
    "forecastCategory" TEXT,
    "ownerId" UUID,
    "outcome" "DealOutcome",
    "outcomeAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Deal_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "LeadScore" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dealId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "LeadScore_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "PersonKind" NOT NULL DEFAULT 'named',
    "name" TEXT NOT NULL,
    "side" "Side" NOT NULL,
    "legalHold" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PersonAlias" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "isEmail" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PersonAlias_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Employment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "title" TEXT,
    "role" "CommitteeRole" NOT NULL DEFAULT 'unknown',
    "fromDate" DATE,
    "toDate" DATE,

    CONSTRAINT "Employment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ValueProposition" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID,
    "dimension" "Dimension" NOT NULL,
    "statement" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ValueProposition_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ProofPoint" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "valuePropositionId" UUID NOT NULL,
    "statement" TEXT NOT NULL,

    CONSTRAINT "ProofPoint_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Import" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "accountId" UUID,
    "fileName" TEXT NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "bytes" INTEGER NOT NULL,
    "original" BYTEA,
    "format" TEXT,
    "summary" TEXT,
    "status" "ImportStatus" NOT NULL,
    "error" TEXT,
    "remedy" TEXT,
    "question" JSONB,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "interactionId" UUID,
    "givenTitle" TEXT,
    "givenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Interaction" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "dealId" UUID,
    "type" "InteractionType" NOT NULL,
    "format" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "externalId" TEXT,
    "threadId" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "ingestedAt" TIMESTAMPTZ(3) NOT NULL,
    "contentHash" TEXT NOT NULL,
    "fingerprint" BIGINT[],
    "fidelity" INTEGER NOT NULL,
    "fromCustomer" BOOLEAN NOT NULL,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Interaction_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "workspaceId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "side" "Side" NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "personId" UUID,
    "memberId" UUID,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("workspaceId","interactionId","label")
);

-- CreateTable
CREATE TABLE "Segment" (
    "workspaceId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "speaker" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "startMs" INTEGER,
    "endMs" INTEGER,
    "at" TIMESTAMPTZ(3),
    "language" TEXT,

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("workspaceId","interactionId","index")
);

-- CreateTable
CREATE TABLE "UsageEvent" (
    "workspaceId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "messageId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" TEXT,
    "event" TEXT NOT NULL,
    "properties" JSONB NOT NULL,

    CONSTRAINT "UsageEvent_pkey" PRIMARY KEY ("workspaceId","interactionId","messageId")
);

-- CreateTable
CREATE TABLE "Consent" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" "ConsentPurpose" NOT NULL,
    "state" "ConsentState" NOT NULL,
    "basis" TEXT,
    "region" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "SuppressionKind" NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ReviewItem" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "observationId" UUID,
    "beliefId" UUID,
    "reason" "ReviewReason" NOT NULL,
    "priority" DOUBLE PRECISION NOT NULL,
    "propensity" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "status" "ReviewStatus" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewItem_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "itemId" UUID,
    "action" "DecisionAction" NOT NULL,
    "reason" TEXT,
    "interactionHash" TEXT,
    "segment" INTEGER,
    "spanStart" INTEGER,
    "spanEnd" INTEGER,
    "holderKey" TEXT,
    "polarity" "Polarity",
    "statement" TEXT,
    "correction" JSONB,
    "note" TEXT,
    "extractor" TEXT,
    "extractorVersion" TEXT,
    "source" "SourceType",
    "reading" DOUBLE PRECISION,
    "propensity" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "seconds" DOUBLE PRECISION,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "AccountSummary_workspaceId_overall_idx" ON "AccountSummary"("workspaceId", "overall");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_objectType_objectId_at_idx" ON "AuditEntry"("workspaceId", "objectType", "objectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_idx" ON "AuditEntry"("workspaceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_workspaceId_userId_key" ON "Member"("workspaceId", "userId");

-- CreateIndex
CREATE INDEX "Invitation_tokenHash_idx" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_workspaceId_tokenHash_key" ON "Invitation"("workspaceId", "tokenHash");

-- CreateIndex
CREATE INDEX "Observation_workspaceId_accountId_status_idx" ON "Observation"("workspaceId", "accountId", "status");

-- CreateIndex
CREATE INDEX "Observation_workspaceId_interactionId_idx" ON "Observation"("workspaceId", "interactionId");

-- CreateIndex
CREATE INDEX "Observation_workspaceId_holderKey_idx" ON "Observation"("workspaceId", "holderKey");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_workspaceId_interactionId_extractorVersion_cont_key" ON "Observation"("workspaceId", "interactionId", "extractorVersion", "contentHash");

-- CreateIndex
CREATE INDEX "Belief_workspaceId_holderKey_idx" ON "Belief"("workspaceId", "holderKey");

-- CreateIndex
CREATE UNIQUE INDEX "Belief_workspaceId_accountId_key_key" ON "Belief"("workspaceId", "accountId", "key");

-- CreateIndex
CREATE INDEX "Revision_workspaceId_accountId_at_idx" ON "Revision"("workspaceId", "accountId", "at");

-- CreateIndex
CREATE INDEX "Revision_workspaceId_beliefId_at_idx" ON "Revision"("workspaceId", "beliefId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Precision_workspaceId_extractor_extractorVersion_source_pub_key" ON "Precision"("workspaceId", "extractor", "extractorVersion", "source", "publishedAt");

-- CreateIndex
CREATE INDEX "Account_workspaceId_ownerId_idx" ON "Account"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "Account_workspaceId_name_idx" ON "Account"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Account_workspaceId_slug_key" ON "Account"("workspaceId", "slug");

-- CreateIndex
CREATE INDEX "Deal_workspaceId_accountId_idx" ON "Deal"("workspaceId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "LeadScore_workspaceId_dealId_at_source_key" ON "LeadScore"("workspaceId", "dealId", "at", "source");

-- CreateIndex
CREATE INDEX "PersonAlias_workspaceId_normalised_idx" ON "PersonAlias"("workspaceId", "normalised");

-- CreateIndex
CREATE UNIQUE INDEX "PersonAlias_workspaceId_personId_normalised_key" ON "PersonAlias"("workspaceId", "personId", "normalised");

-- CreateIndex
CREATE INDEX "Employment_workspaceId_accountId_idx" ON "Employment"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "Employment_workspaceId_personId_idx" ON "Employment"("workspaceId", "personId");

-- CreateIndex
CREATE INDEX "ValueProposition_workspaceId_accountId_idx" ON "ValueProposition"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "ProofPoint_workspaceId_valuePropositionId_idx" ON "ProofPoint"("workspaceId", "valuePropositionId");

-- CreateIndex
CREATE INDEX "Import_workspaceId_createdAt_idx" ON "Import"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportFile_workspaceId_importId_idx" ON "ImportFile"("workspaceId", "importId");

-- CreateIndex
CREATE INDEX "ImportFile_workspaceId_interactionId_idx" ON "ImportFile"("workspaceId", "interactionId");

-- CreateIndex
CREATE INDEX "Interaction_workspaceId_accountId_occurredAt_idx" ON "Interaction"("workspaceId", "accountId", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "Interaction_workspaceId_accountId_contentHash_key" ON "Interaction"("workspaceId", "accountId", "contentHash");

-- CreateIndex
CREATE INDEX "Speaker_workspaceId_personId_idx" ON "Speaker"("workspaceId", "personId");

-- CreateIndex
CREATE INDEX "Consent_workspaceId_personId_purpose_at_idx" ON "Consent"("workspaceId", "personId", "purpose", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Suppression_workspaceId_kind_hash_key" ON "Suppression"("workspaceId", "kind", "hash");

-- CreateIndex
CREATE INDEX "ReviewItem_workspaceId_status_priority_idx" ON "ReviewItem"("workspaceId", "status", "priority");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewItem_workspaceId_accountId_key_key" ON "ReviewItem"("workspaceId", "accountId", "key");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_accountId_idx" ON "Decision"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_actorId_at_idx" ON "Decision"("workspaceId", "actorId", "at");

-- AddForeignKey
ALTER TABLE "AccountSummary" ADD CONSTRAINT "AccountSummary_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UserIdentity" ADD CONSTRAINT "UserIdentity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_workspaceId_managerId_fkey" FOREIGN KEY ("workspaceId", "managerId") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Belief" ADD CONSTRAINT "Belief_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Account"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LeadScore" ADD CONSTRAINT "LeadScore_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PersonAlias" ADD CONSTRAINT "PersonAlias_workspaceId_personId_fkey" FOREIGN KEY ("workspaceId", "personId") REFERENCES "Person"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_workspaceId_personId_fkey" FOREIGN KEY ("workspaceId", "personId") REFERENCES "Person"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ValueProposition" ADD CONSTRAINT "ValueProposition_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProofPoint" ADD CONSTRAINT "ProofPoint_workspaceId_valuePropositionId_fkey" FOREIGN KEY ("workspaceId", "valuePropositionId") REFERENCES "ValueProposition"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "Import"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UsageEvent" ADD CONSTRAINT "UsageEvent_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_workspaceId_personId_fkey" FOREIGN KEY ("workspaceId", "personId") REFERENCES "Person"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

