'use server'

import { workspaceAction } from '@/lib/api'
import {
  cancelMeeting, ChangeMeetingInput, changeMeeting, ConnectFeedInput, connectFeed, discardMeeting, MeetingIdInput, PlaceMeetingInput, placeMeeting, PlanMeetingInput, planMeeting, readFeedNow, removeFeed,
} from '@/lib/meetings'

export const planMeetingAction = workspaceAction
  .metadata({ name: 'meeting.plan' })
  .inputSchema(PlanMeetingInput)
  .action(({ ctx, parsedInput }) => planMeeting(ctx, parsedInput))

export const changeMeetingAction = workspaceAction
  .metadata({ name: 'meeting.change' })
  .inputSchema(ChangeMeetingInput)
  .action(({ ctx, parsedInput }) => changeMeeting(ctx, parsedInput))

export const cancelMeetingAction = workspaceAction
  .metadata({ name: 'meeting.cancel' })
  .inputSchema(MeetingIdInput)
  .action(({ ctx, parsedInput }) => cancelMeeting(ctx, parsedInput))

export const placeMeetingAction = workspaceAction
  .metadata({ name: 'meeting.place' })
  .inputSchema(PlaceMeetingInput)
  .action(({ ctx, parsedInput }) => placeMeeting(ctx, parsedInput))

export const discardMeetingAction = workspaceAction
  .metadata({ name: 'meeting.discard' })
  .inputSchema(MeetingIdInput)
  .action(({ ctx, parsedInput }) => discardMeeting(ctx, parsedInput))

export const connectFeedAction = workspaceAction
  .metadata({ name: 'calendar.connect' })
  .inputSchema(ConnectFeedInput)
  .action(({ ctx, parsedInput }) => connectFeed(ctx, parsedInput))

export const readFeedNowAction = workspaceAction.metadata({ name: 'calendar.read' }).action(({ ctx }) => readFeedNow(ctx))

export const removeFeedAction = workspaceAction.metadata({ name: 'calendar.remove' }).action(({ ctx }) => removeFeed(ctx))
