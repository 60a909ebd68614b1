-- CreateTable
CREATE TABLE "DealStanding" (
    "workspaceId" UUID NOT NULL,
    "dealId" UUID NOT NULL,
    "daysBefore" INTEGER NOT NULL,
    "cutOff" TIMESTAMPTZ(3) NOT NULL,
    "said" DOUBLE PRECISION,
    "known" DOUBLE PRECISION,
    "leftOut" INTEGER NOT NULL,
    "projectedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DealStanding_pkey" PRIMARY KEY ("workspaceId","dealId","daysBefore")
);

-- CreateTable
CREATE TABLE "ScoringChoice" (
    "workspaceId" UUID NOT NULL,
    "segment" TEXT NOT NULL,
    "chosenById" UUID NOT NULL,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScoringChoice_pkey" PRIMARY KEY ("workspaceId","segment")
);

-- AddForeignKey
ALTER TABLE "DealStanding" ADD CONSTRAINT "DealStanding_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "DealStanding", "ScoringChoice" TO credence_app;
ALTER TABLE "DealStanding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DealStanding" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "DealStanding" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "ScoringChoice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ScoringChoice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ScoringChoice" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
