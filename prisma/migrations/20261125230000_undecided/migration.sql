-- AlterTable
ALTER TABLE "Projection" DROP COLUMN "ambiguous";

-- CreateTable
CREATE TABLE "Undecided" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "likeness" DOUBLE PRECISION,

    CONSTRAINT "Undecided_pkey" PRIMARY KEY ("workspaceId","accountId","a","b","why")
);

-- AddForeignKey
ALTER TABLE "Undecided" ADD CONSTRAINT "Undecided_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "Undecided" TO credence_app;
ALTER TABLE "Undecided" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Undecided" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Undecided" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);

-- What a projection had left undecided is not carried over: it is made anew from the ledger with the next update.
DELETE FROM "Projection";
