package gujeong.kernel.personal;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.record.RecordEntity;

/** A record about a person that only the tests of the kernel know. */
@Table(name = "person")
class Person extends RecordEntity<Person.About> {

    record About(@Code String code, Phone mobilePhone, @BusinessDay @NotNull LocalDate on) implements Facts {}

    private final UUID id = UUID.randomUUID();
    private final About facts;

    private Person(About facts) {
        this.facts = facts;
    }

    static Person with(String phone) {
        return new Person(about(phone));
    }

    static About about(String phone) {
        return new About("AB", phone == null ? null : Phone.of(phone), LocalDate.of(2020, 5, 1));
    }

    Phone phone() {
        return facts.mobilePhone();
    }

    SealingContext place() {
        return new SealingContext("person", "mobile_phone", id);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public About facts() {
        return facts;
    }

    @Override
    protected void restate(About corrected) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Object state() {
        return facts;
    }
}
