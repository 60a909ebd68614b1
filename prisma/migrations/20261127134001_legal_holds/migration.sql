-- CreateTable
CREATE TABLE "LegalHold" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID,
    "accountId" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,

    CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "LegalHold_workspaceId_personId_idx" ON "LegalHold"("workspaceId", "personId");

-- CreateIndex
CREATE INDEX "LegalHold_workspaceId_accountId_idx" ON "LegalHold"("workspaceId", "accountId");

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_workspaceId_personId_fkey" FOREIGN KEY ("workspaceId", "personId") REFERENCES "Person"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Holds from before reasons were kept. The owner of a table is under its policies, too, where it is no superuser.
ALTER TABLE "Person" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "LegalHold" ("workspaceId", id, "personId", reason, at) SELECT "workspaceId", gen_random_uuid(), id, 'Set before reasons were kept', now() FROM "Person" WHERE "legalHold";
ALTER TABLE "Person" FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "Person" DROP COLUMN "legalHold";

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "LegalHold" TO credence_app;
ALTER TABLE "LegalHold" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "LegalHold" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "LegalHold" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
