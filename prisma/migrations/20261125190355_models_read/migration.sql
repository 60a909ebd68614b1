-- CreateEnum
CREATE TYPE "ModelProvider" AS ENUM ('builtin', 'openai', 'anthropic', 'google', 'openai_compatible');

-- AlterTable
ALTER TABLE "Interaction" ADD COLUMN     "extractor" TEXT,
ADD COLUMN     "extractorVersion" TEXT;

-- AlterTable
ALTER TABLE "Observation" ADD COLUMN     "matches" JSONB;

-- CreateTable
CREATE TABLE "ModelSettings" (
    "workspaceId" UUID NOT NULL,
    "provider" "ModelProvider" NOT NULL,
    "model" TEXT NOT NULL,
    "baseUrl" TEXT,
    "sealedKey" TEXT,
    "keyHint" TEXT,
    "redact" BOOLEAN NOT NULL DEFAULT true,
    "dailyTokens" INTEGER,
    "dailyCostMicros" BIGINT,
    "inputPrice" INTEGER,
    "outputPrice" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModelSettings_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "ModelCall" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "interactionId" UUID,
    "purpose" TEXT NOT NULL,
    "provider" "ModelProvider" NOT NULL,
    "model" TEXT NOT NULL,
    "inputTokens" INTEGER NOT NULL,
    "outputTokens" INTEGER NOT NULL,
    "costMicros" BIGINT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "ModelCall_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ModelDay" (
    "workspaceId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "tokens" BIGINT NOT NULL,
    "costMicros" BIGINT NOT NULL,

    CONSTRAINT "ModelDay_pkey" PRIMARY KEY ("workspaceId","day")
);

-- CreateTable
CREATE TABLE "Rereading" (
    "workspaceId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Rereading_pkey" PRIMARY KEY ("workspaceId","interactionId")
);

-- CreateIndex
CREATE INDEX "ModelCall_workspaceId_at_idx" ON "ModelCall"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "ModelCall_workspaceId_interactionId_idx" ON "ModelCall"("workspaceId", "interactionId");

-- CreateIndex
CREATE INDEX "Rereading_workspaceId_nextAt_idx" ON "Rereading"("workspaceId", "nextAt");

-- AddForeignKey
ALTER TABLE "Rereading" ADD CONSTRAINT "Rereading_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ModelSettings', 'ModelCall', 'ModelDay', 'Rereading'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO credence_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING ("workspaceId" = nullif(current_setting(''app.workspace'', true), '''')::uuid)', t);
  END LOOP;
END $$;

-- What was spent is never rewritten.
REVOKE UPDATE, DELETE ON "ModelCall" FROM credence_app;
