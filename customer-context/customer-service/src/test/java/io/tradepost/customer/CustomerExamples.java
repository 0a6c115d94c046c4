package io.tradepost.customer;

import io.tradepost.customer.CustomerCommand.AddAddress;
import io.tradepost.customer.CustomerCommand.BlockCustomer;
import io.tradepost.customer.CustomerCommand.ChooseContactPreferences;
import io.tradepost.customer.CustomerCommand.ChooseDefaultAddress;
import io.tradepost.customer.CustomerCommand.EraseCustomer;
import io.tradepost.customer.CustomerCommand.MergeGuest;
import io.tradepost.customer.CustomerCommand.RegisterCustomer;
import io.tradepost.customer.CustomerCommand.SealedAddress;
import io.tradepost.customer.CustomerCommand.UnblockCustomer;
import io.tradepost.customer.api.CustomerEvent;
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
import java.util.List;

/** One customer and what may happen to them. */
interface CustomerExamples {

    CustomerId ID = new CustomerId("17850");
    SealedAddress HOME = address("home", false);
    SealedAddress WORK = address("work", false);
    SealedAddress DEFAULT_WORK = address("work", true);

    RegisterCustomer REGISTER = register("as first asked");
    AddAddress ADD_HOME = new AddAddress(ID, HOME);
    AddAddress ADD_WORK = new AddAddress(ID, WORK);
    ChooseDefaultAddress CHOOSE_HOME = new ChooseDefaultAddress(ID, "home");
    ChooseDefaultAddress CHOOSE_WORK = new ChooseDefaultAddress(ID, "work");
    ChooseContactPreferences PREFER_POST = new ChooseContactPreferences(ID, new ContactPreferences(false, false, true));
    BlockCustomer BLOCK = new BlockCustomer(ID, "two chargebacks");
    UnblockCustomer UNBLOCK = new UnblockCustomer(ID);
    MergeGuest MERGE = new MergeGuest(ID, List.of(new OrderId("536365"), new OrderId("536367")));
    EraseCustomer ERASE = new EraseCustomer(ID);

    CustomerEvent REGISTERED = new CustomerRegistered(ID, sealed("person"));
    CustomerEvent HOME_ADDED = new AddressAdded(ID, "home", sealed("home"), "GB");
    CustomerEvent WORK_ADDED = new AddressAdded(ID, "work", sealed("work"), "GB");
    CustomerEvent HOME_CHOSEN = new DefaultAddressChosen(ID, "home");
    CustomerEvent WORK_CHOSEN = new DefaultAddressChosen(ID, "work");
    CustomerEvent POST_PREFERRED = new ContactPreferencesChosen(ID, false, false, true);
    CustomerEvent BLOCKED = new CustomerBlocked(ID, "two chargebacks");
    CustomerEvent UNBLOCKED = new CustomerUnblocked(ID);
    CustomerEvent MERGED = new GuestMerged(ID, MERGE.orderIds());
    CustomerEvent ERASED = new CustomerErased(ID);

    static RegisterCustomer register(String fingerprint, SealedAddress... addresses) {
        return new RegisterCustomer(ID, sealed("person"), List.of(addresses), fingerprint);
    }

    static SealedAddress address(String id, boolean asDefault) {
        return new SealedAddress(id, sealed(id), "GB", asDefault, "fingerprint of " + id);
    }

    static Sealed sealed(String content) {
        return new Sealed("customer:17850", content);
    }
}
