-- Row-level security: a transaction sees the rows of the workspace that it has named, and no others.
-- The role is switched inside each transaction, because an embedded server connects as a superuser.
DO $$ BEGIN
  CREATE ROLE credence_app NOLOGIN;
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;

DO $$ BEGIN
  EXECUTE format('GRANT credence_app TO %I', current_user);
END $$;

GRANT USAGE ON SCHEMA public TO credence_app;

-- The directory belongs to no tenant.
GRANT SELECT, INSERT, UPDATE, DELETE ON "User", "UserIdentity", "Workspace" TO credence_app;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'WorkspaceSettings', 'AuditEntry',
    'Account', 'Deal', 'LeadScore', 'Person', 'PersonAlias', 'Employment', 'ValueProposition', 'ProofPoint',
    'Consent', 'Suppression',
    'Import', 'ImportFile', 'Interaction', 'Speaker', 'Segment', 'UsageEvent',
    'Observation', 'Belief', 'Revision', 'Precision', 'AccountSummary', 'ReviewItem', 'Decision'
  ] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO credence_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING ("workspaceId" = nullif(current_setting(''app.workspace'', true), '''')::uuid)', t);
  END LOOP;
END $$;

-- A member is also seen by the user that it is, and an invitation by whoever holds its token.
GRANT SELECT, INSERT, UPDATE, DELETE ON "Member", "Invitation" TO credence_app;
ALTER TABLE "Member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Member" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Member" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY own_membership ON "Member" FOR SELECT
  USING ("userId" = nullif(current_setting('app.user', true), '')::uuid);
CREATE POLICY tenant ON "Invitation" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY token_holder ON "Invitation" FOR SELECT
  USING ("tokenHash" = nullif(current_setting('app.invitation', true), ''));

-- The history is append-only, and the audit trail is never rewritten. Erasing an account removes its revisions.
REVOKE UPDATE, DELETE ON "AuditEntry" FROM credence_app;
REVOKE UPDATE ON "Revision" FROM credence_app;
