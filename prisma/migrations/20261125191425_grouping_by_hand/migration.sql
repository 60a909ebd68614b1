-- A person may merge, split and move beliefs; pairs that the matcher would not decide go to review.
ALTER TYPE "DecisionAction" ADD VALUE 'split';
ALTER TYPE "DecisionAction" ADD VALUE 'move';
ALTER TYPE "ReviewReason" ADD VALUE 'ambiguous_match';
ALTER TABLE "Decision" ADD COLUMN     "parts" JSONB;
ALTER TABLE "ReviewItem" ADD COLUMN     "otherObservationId" UUID;
