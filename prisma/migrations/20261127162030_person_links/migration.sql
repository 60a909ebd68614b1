-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'person_answered';

-- CreateEnum
CREATE TYPE "PersonAnswerKind" AS ENUM ('right', 'not_right', 'erase', 'stop', 'copy', 'other');

-- CreateEnum
CREATE TYPE "PersonAnswerState" AS ENUM ('open', 'accepted', 'declined');

-- CreateTable
CREATE TABLE "PersonLink" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "opens" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3),
    "windowAt" TIMESTAMPTZ(3),
    "windowOpens" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PersonLink_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "PersonAnswer" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "PersonAnswerKind" NOT NULL,
    "accountId" UUID,
    "beliefId" UUID,
    "observationIds" UUID[],
    "statement" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "PersonAnswerState" NOT NULL DEFAULT 'open',
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "reply" TEXT,
    "decisionId" UUID,

    CONSTRAINT "PersonAnswer_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "PersonLink_workspaceId_personId_idx" ON "PersonLink"("workspaceId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonLink_workspaceId_tokenHash_key" ON "PersonLink"("workspaceId", "tokenHash");

-- CreateIndex
CREATE INDEX "PersonAnswer_workspaceId_personId_idx" ON "PersonAnswer"("workspaceId", "personId");

-- CreateIndex
CREATE INDEX "PersonAnswer_workspaceId_state_at_idx" ON "PersonAnswer"("workspaceId", "state", "at");

-- AddForeignKey
ALTER TABLE "PersonLink" ADD CONSTRAINT "PersonLink_workspaceId_personId_fkey" FOREIGN KEY ("workspaceId", "personId") REFERENCES "Person"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PersonAnswer" ADD CONSTRAINT "PersonAnswer_workspaceId_personId_fkey" FOREIGN KEY ("workspaceId", "personId") REFERENCES "Person"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PersonAnswer" ADD CONSTRAINT "PersonAnswer_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "PersonLink" TO credence_app;
ALTER TABLE "PersonLink" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PersonLink" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PersonLink" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "PersonAnswer" TO credence_app;
ALTER TABLE "PersonAnswer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PersonAnswer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PersonAnswer" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
