import { z } from 'zod'

/** One schema for browser and server. The messages are keys of `signInMessages`. */
export const PupilForm = z.object({
  classCode: z.string('class-code-needed').trim().min(1, 'class-code-needed').max(20, 'class-code-needed'),
  personalCode: z.string('personal-code-needed').trim().min(1, 'personal-code-needed').max(20, 'personal-code-needed'),
})

export const StaffForm = z.object({
  email: z.string('email-needed').trim().min(3, 'email-needed').max(200, 'email-needed'),
  password: z.string('password-needed').min(1, 'password-needed').max(200, 'password-needed'),
})

export type SignInField = keyof z.infer<typeof PupilForm> | keyof z.infer<typeof StaffForm>
export type SignInProblem = 'class-code-needed' | 'personal-code-needed' | 'email-needed' | 'password-needed' | 'class-code-unknown' | 'personal-code-unknown' | 'password-wrong' | 'too-many-tries'
