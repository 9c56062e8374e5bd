import { homeMessages } from '@gilde/language/messages/home'
import { mineMessages } from '@gilde/language/messages/mine'
import { Button, Disclosure, useText } from '@gilde/ui'
import type { demoPeople } from '@gilde/use-cases'
import styles from './demo-people.module.css'

/** The made-up people of a trial version, pupils by class and adults by role, with how each signs in and a button that does it. */
export function DemoPeople({ people: { pupils, staff, password } }: { people: ReturnType<typeof demoPeople> }) {
  const text = useText(homeMessages)
  const roles = useText(mineMessages)
  return (
    <section className={`wide ${styles.people}`} aria-labelledby="demo">
      <div className={styles.sheet}>
        <h2 id="demo">{text('demo-title')}</h2>
        <p className="measure">{text('demo-text')}</p>
        <div className={styles.columns}>
          <div>
            <h3>{text('demo-pupils')}</h3>
            <p>{text('demo-sees-pupil')}</p>
            {[...Map.groupBy(pupils, ({ className }) => className)].map(([className, ofClass]) => (
              <Disclosure key={className} summary={text('demo-class', { class: className })}>
                <ul className={styles.list}>
                  {ofClass.map(({ name, classCode, personalCode, state }) => (
                    <li key={personalCode}>
                      <SignIn fields={{ form: 'pupil', classCode, personalCode }} name={name} />
                      <span>{text(`demo-${state}`)}</span>
                      <span className="soft small">{text('demo-codes', { class: className, code: classCode, personal: personalCode })}</span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            ))}
          </div>
          <div>
            <h3>{text('demo-staff')}</h3>
            {[...Map.groupBy(staff, ({ role }) => role)].map(([role, ofRole]) => (
              <Disclosure key={role} summary={<span className={styles.role}>{roles(`role-${role}`)}</span>}>
                <p>{text(`demo-sees-${role}`)}</p>
                <ul className={styles.list}>
                  {ofRole.map(({ name, email }) => (
                    <li key={email}>
                      <SignIn fields={{ form: 'staff', email, password }} name={name} />
                      <span className="soft small">{text('demo-password', { email, password })}</span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            ))}
          </div>
        </div>
      </div>
    </section>
  )
}

function SignIn({ fields, name }: { fields: Record<string, string>; name: string }) {
  const text = useText(homeMessages)
  return (
    <form method="post" action="/aanmelden">
      {Object.entries(fields).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      <Button quiet>{text('demo-as', { name })}</Button>
    </form>
  )
}
