-- Since when alignment that changes are measured from stood.
ALTER TABLE "AccountWatch" ADD COLUMN     "toldAt" TIMESTAMPTZ(3);

-- The owner of the tables is bound by their policies, too, while rows of all tenants are written.
ALTER TABLE "AccountWatch" NO FORCE ROW LEVEL SECURITY;
UPDATE "AccountWatch" SET "toldAt" = coalesce("movedAt", at) WHERE overall IS NOT NULL;

ALTER TABLE "AccountWatch" FORCE ROW LEVEL SECURITY;
