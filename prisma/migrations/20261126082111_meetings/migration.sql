-- CreateEnum
CREATE TYPE "MeetingSource" AS ENUM ('hand', 'file', 'feed');

-- CreateTable
CREATE TABLE "Meeting" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID,
    "dealId" UUID,
    "title" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "allDay" BOOLEAN NOT NULL DEFAULT false,
    "link" TEXT,
    "organiserId" UUID,
    "source" "MeetingSource" NOT NULL,
    "feedId" UUID,
    "createdById" UUID,
    "uid" TEXT,
    "recurrence" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" TIMESTAMPTZ(3),
    "interactionId" UUID,
    "remindedFor" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "MeetingAttendee" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID,
    "memberId" UUID,
    "email" TEXT,
    "name" TEXT,
    "us" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "MeetingAttendee_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "sealedUrl" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "etag" TEXT,
    "readAt" TIMESTAMPTZ(3),
    "expandedAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3),
    "fault" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Meeting_workspaceId_accountId_startsAt_idx" ON "Meeting"("workspaceId", "accountId", "startsAt");

-- CreateIndex
CREATE INDEX "Meeting_workspaceId_startsAt_idx" ON "Meeting"("workspaceId", "startsAt");

-- CreateIndex
CREATE INDEX "Meeting_workspaceId_feedId_idx" ON "Meeting"("workspaceId", "feedId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_workspaceId_accountId_uid_recurrence_key" ON "Meeting"("workspaceId", "accountId", "uid", "recurrence");

-- CreateIndex
CREATE INDEX "MeetingAttendee_workspaceId_meetingId_idx" ON "MeetingAttendee"("workspaceId", "meetingId");

-- CreateIndex
CREATE INDEX "MeetingAttendee_workspaceId_personId_idx" ON "MeetingAttendee"("workspaceId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_workspaceId_memberId_key" ON "CalendarFeed"("workspaceId", "memberId");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_workspaceId_dealId_fkey" FOREIGN KEY ("workspaceId", "dealId") REFERENCES "Deal"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_workspaceId_feedId_fkey" FOREIGN KEY ("workspaceId", "feedId") REFERENCES "CalendarFeed"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MeetingAttendee" ADD CONSTRAINT "MeetingAttendee_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Row-level security, as for every tenant's table.
GRANT SELECT, INSERT, UPDATE, DELETE ON "Meeting", "MeetingAttendee", "CalendarFeed" TO credence_app;
ALTER TABLE "Meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Meeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Meeting" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "MeetingAttendee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeetingAttendee" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "MeetingAttendee" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
ALTER TABLE "CalendarFeed" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CalendarFeed" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "CalendarFeed" USING ("workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid);
