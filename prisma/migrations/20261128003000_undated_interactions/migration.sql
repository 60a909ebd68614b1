-- An interaction whose day is not known has none, until somebody says it.
ALTER TABLE "ImportFile" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);

ALTER TABLE "Interaction" ALTER COLUMN "occurredAt" DROP NOT NULL;

-- The owner of the tables is bound by their policies, too, while rows of all tenants are written.
ALTER TABLE "ImportFile" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Interaction" NO FORCE ROW LEVEL SECURITY;
-- What was offered as its day stood where the day stands; where nothing was offered, its arrival did.
UPDATE "ImportFile" f SET "changedAt" = i."occurredAt" FROM "Interaction" i
WHERE f.undated AND f.status = 'needs_answers' AND i."workspaceId" = f."workspaceId" AND i.id = f."interactionId" AND i."occurredAt" <> i."ingestedAt";

UPDATE "Interaction" i SET "occurredAt" = NULL FROM "ImportFile" f
WHERE f.undated AND f.status = 'needs_answers' AND f."workspaceId" = i."workspaceId" AND f."interactionId" = i.id;

ALTER TABLE "ImportFile" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Interaction" FORCE ROW LEVEL SECURITY;
