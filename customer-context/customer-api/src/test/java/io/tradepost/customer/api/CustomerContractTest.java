package io.tradepost.customer.api;

import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.ContactPreferencesChosen;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerErased;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.customer.api.CustomerEvent.DefaultAddressChosen;
import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.testing.MessageContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerContractTest {

    private static final CustomerId ID = new CustomerId("17850");

    @Test
    void eventsKeepTheirJson() {
        MessageContract.verify(
                CustomerEvent.class,
                new CustomerRegistered(ID, new Sealed("customer:17850", "cGVyc29u")),
                new AddressAdded(ID, "home", new Sealed("customer:17850", "YWRkcmVzcw=="), "GB"),
                new DefaultAddressChosen(ID, "home"),
                new ContactPreferencesChosen(ID, true, false, true),
                new CustomerBlocked(ID, "two chargebacks"),
                new CustomerUnblocked(ID),
                new GuestMerged(ID, List.of(new OrderId("536365"), new OrderId("536367"))),
                new CustomerErased(ID));
    }
}
