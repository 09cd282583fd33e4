package dev.datagen.app.load.prepare;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.text.Numbers;
import dev.datagen.bank.Bank;
import dev.datagen.bank.BankCustomer;
import dev.datagen.model.value.DocumentStyle;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Six digits do not tell many people apart: of some thousand masked CPFs two are alike, where a table holds each once. */
final class MaskedDocuments {

    private MaskedDocuments() {}

    /** @throws LoadException if rows are to be written, of which two would have one CPF */
    static void check(LoadPlan plan) {
        if (plan.postgres().isEmpty() || plan.world().documents() != DocumentStyle.MASKED) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Iterator<BankCustomer> customers =
                Bank.of(plan.world()).customers(plan.customers()).stream().iterator();
        while (customers.hasNext()) {
            String cpf = customers.next().customer().cpf();
            if (!seen.add(cpf)) {
                throw new LoadException("--documents masked leaves six digits of a CPF, of which "
                        + Numbers.grouped(plan.customers()) + " customers have too few: with --customers "
                        + seen.size() + " at most, all differ, as the key of customers.cpf asks for. Ask for no more,"
                        + " take --documents invalid, or load Kafka only with "
                        + (plan.isShared() ? "'./datagen load --skip-postgres'. " : "--skip-postgres. ")
                        + plan.beginning().written());
            }
        }
    }
}
