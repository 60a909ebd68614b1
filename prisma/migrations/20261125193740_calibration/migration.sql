-- CreateTable
CREATE TABLE "Calibration" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "extractor" TEXT NOT NULL,
    "extractorVersion" TEXT NOT NULL,
    "slope" DOUBLE PRECISION NOT NULL,
    "offset" DOUBLE PRECISION NOT NULL,
    "n" DOUBLE PRECISION NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Calibration_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Calibration_workspaceId_extractor_extractorVersion_publishe_key" ON "Calibration"("workspaceId", "extractor", "extractorVersion", "publishedAt");

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "Calibration" TO credence_app;
ALTER TABLE "Calibration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Calibration" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Calibration" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);

-- What was in force at a time is never rewritten.
REVOKE UPDATE, DELETE ON "Calibration" FROM credence_app;
REVOKE UPDATE, DELETE ON "Precision" FROM credence_app;
