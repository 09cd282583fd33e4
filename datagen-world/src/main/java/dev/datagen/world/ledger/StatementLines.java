package dev.datagen.world.ledger;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.reference.Bank;
import org.jspecify.annotations.Nullable;

/** What a statement calls a movement. Who has no branches has no terminals either: cash comes out of others', and goes in by boleto. */
final class StatementLines {

    private static final String SETTLEMENT = "Liquidação de operações na B3";
    private static final String BETWEEN_OWN = "Transferência entre contas próprias";

    private StatementLines() {}

    /** The line of what was not sent; null for what looks the same whether it succeeds or not. */
    private static @Nullable String failed(TransactionType type) {
        return switch (type) {
            case PIX -> "Pix não realizado";
            case TED -> "TED não realizada";
            case DOC -> "DOC não realizado";
            case DEPOSIT, WITHDRAW, BOLETO -> null;
        };
    }

    /**
     * The line of a movement; who was on the other side stands beside it.
     *
     * @param bank which keeps the account
     */
    static String of(Movement movement, Counterparty other, Bank bank) {
        if (movement.failure() != null) {
            String failed = failed(movement.type());
            if (failed != null) {
                return failed;
            }
        }
        return switch (movement.type()) {
            case PIX -> pix(movement, other);
            case TED -> movement.isOut() ? "TED enviada" : "TED recebida";
            case DOC -> movement.isOut() ? "DOC enviado" : "DOC recebido";
            case BOLETO -> boleto(movement, other);
            case WITHDRAW -> withdrawal(movement, bank);
            case DEPOSIT -> deposit(movement, bank);
        };
    }

    private static String pix(Movement movement, Counterparty other) {
        if (other.initiation() == PixInitiation.AUTOMATIC) {
            return "Pix Automático";
        } else if (other.originalEndToEndId() != null) {
            return movement.purpose() == TransactionPurpose.DISPUTE_RETURN
                    ? "Devolução de Pix (MED)"
                    : "Devolução de Pix";
        }
        return movement.isOut() ? "Pix enviado" : "Pix recebido";
    }

    private static String boleto(Movement movement, Counterparty other) {
        return switch (movement.purpose()) {
            case CARD_INVOICE -> "Pagamento de fatura";
            case LOAN_INSTALLMENT -> "Parcela de empréstimo";
            case LOAN_PREPAYMENT -> prepayment(movement);
            case STOCK_SETTLEMENT -> SETTLEMENT;
            case TAX -> tax(movement, other);
            default -> bill(other);
        };
    }

    private static String prepayment(Movement movement) {
        return movement.number() == MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.LOAN_PREPAID)
                ? "Quitação de empréstimo"
                : "Amortização de empréstimo";
    }

    private static String withdrawal(Movement movement, Bank bank) {
        return switch (movement.purpose()) {
            case BANK_FEE -> "Tarifa de pacote de serviços";
            case OVERDRAFT_INTEREST -> "Juros do cheque especial";
            case OVERDRAFT_TAX -> "IOF";
            case OWN_TRANSFER -> BETWEEN_OWN;
            default -> bank.format().hasBranches() ? "Saque em caixa eletrônico" : "Saque no Banco24Horas";
        };
    }

    private static String deposit(Movement movement, Bank bank) {
        return switch (movement.purpose()) {
            case SALARY -> "Salário";
            case THIRTEENTH_SALARY -> "13º salário";
            case VACATION_PAY -> "Férias";
            case PENSION -> "Benefício INSS";
            case TERMINATION_PAY -> "Verbas rescisórias";
            case SEVERANCE_FUND -> "Saque do FGTS";
            case UNEMPLOYMENT_INSURANCE -> "Seguro-desemprego";
            case INCOME_TAX_REFUND -> "Restituição do IRPF";
            case LOAN_DISBURSEMENT -> "Liberação de empréstimo";
            case SAVINGS_INTEREST -> "Rendimento da poupança";
            case DIVIDEND -> "Dividendos";
            case INTEREST_ON_EQUITY -> "Juros sobre capital próprio";
            case STOCK_SETTLEMENT -> SETTLEMENT;
            case OWN_TRANSFER -> BETWEEN_OWN;
            default -> bank.format().hasBranches() ? "Depósito em dinheiro" : "Depósito por boleto";
        };
    }

    private static String tax(Movement movement, Counterparty other) {
        if (MovementNumbers.source(movement.number()) != MovementNumbers.SINGLE) {
            return bill(other);
        }
        return MovementNumbers.which(movement.number()) == MovementNumbers.GAINS_TAX
                ? "Pagamento de DARF 6015"
                : "Pagamento de DARF 0211";
    }

    private static String bill(Counterparty other) {
        return other.paymentLine() == null ? "Débito automático" : "Pagamento de boleto";
    }
}
