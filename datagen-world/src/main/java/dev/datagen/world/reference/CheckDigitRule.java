package dev.datagen.world.reference;

/**
 * The check digits of branches and accounts, from the layouts that banks give to collectors and payroll software.
 *
 * <p>Numbers come as text of the full width.
 */
enum CheckDigitRule {
    /** Banco do Brasil: modulo 11 with weights 2 to 9 from the right; 10 is X. */
    BB {
        @Override
        String branch(String branch) {
            return branch + '-' + mod11(branch, "5432", 'X');
        }

        @Override
        String account(String branch, AccountKind kind, String number) {
            return number + '-' + mod11(number, "98765432", 'X');
        }
    },
    /** Bradesco: modulo 11; 10 is P. */
    BRADESCO {
        @Override
        String branch(String branch) {
            return branch + '-' + mod11(branch, "5432", 'P');
        }

        @Override
        String account(String branch, AccountKind kind, String number) {
            return number + '-' + mod11(number, "2765432", 'P');
        }
    },
    /** Itaú: modulo 10 over branch and account, weights 2 and 1, digits of the products added. */
    ITAU {
        @Override
        String account(String branch, AccountKind kind, String number) {
            String both = branch + number;
            int sum = 0;
            for (int i = both.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
                int product = (both.charAt(i) - '0') * weight;
                sum += product / 10 + product % 10;
            }
            return number + '-' + (10 - sum % 10) % 10;
        }
    },
    /** Santander: two digits of type before the number; units of the products only. */
    SANTANDER {
        @Override
        String account(String branch, AccountKind kind, String number) {
            String typed = (kind == AccountKind.SAVINGS ? "60" : "01") + number;
            String both = branch + "00" + typed;
            int sum = 0;
            for (int i = 0; i < both.length(); i++) {
                sum += (both.charAt(i) - '0') * ("97310097131973".charAt(i) - '0') % 10;
            }
            return typed + '-' + (10 - sum % 10) % 10;
        }
    },
    /** Caixa, numbers of the SIDEC system: three digits of operation before the number; 001 checking, 013 savings. */
    CAIXA {
        @Override
        String account(String branch, AccountKind kind, String number) {
            String operation = kind == AccountKind.SAVINGS ? "013" : "001";
            int digit = weighted(branch + operation + number, "876543298765432") * 10 % 11;
            return operation + '.' + number + '-' + (digit == 10 ? 0 : digit);
        }
    },
    /** Banrisul: modulo 11 with weights of its own; remainder 1 is 6. */
    BANRISUL {
        @Override
        String account(String branch, AccountKind kind, String number) {
            int remainder = weighted(number, "324765432") % 11;
            int digit = switch (remainder) {
                case 0 -> 0;
                case 1 -> 6;
                default -> 11 - remainder;
            };
            return number + '-' + digit;
        }
    },
    /** No rule is published: modulo 11 with weights 2 to 9 from the right; 10 and 11 are 0. A choice of this project. */
    OTHER {
        @Override
        String account(String branch, AccountKind kind, String number) {
            int remainder = weighted(number, "76543298765432".substring(14 - number.length())) % 11;
            return number + '-' + (remainder < 2 ? 0 : 11 - remainder);
        }
    };

    /** The branch as written; most banks print no check digit. */
    String branch(String branch) {
        return branch;
    }

    /** The account as written, check digit included. */
    abstract String account(String branch, AccountKind kind, String number);

    private static int weighted(String digits, String weights) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (weights.charAt(i) - '0');
        }
        return sum;
    }

    private static char mod11(String digits, String weights, char ten) {
        int digit = 11 - weighted(digits, weights) % 11;
        return switch (digit) {
            case 10 -> ten;
            case 11 -> '0';
            default -> (char) ('0' + digit);
        };
    }
}
